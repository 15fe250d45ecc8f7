import { type Shaped, bytes32, count, object } from './shape.ts';

// The head of the directory that somebody saw: its position and the hash of the statement there. Every signed payload
// names one, so that validity is judged by position and never by a claimed time.
export const headShape = object({ position: count, hash: bytes32 });
export type Head = Shaped<typeof headShape>;

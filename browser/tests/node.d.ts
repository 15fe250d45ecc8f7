// The little of Node that tests and their generator use.
declare module 'node:fs' {
  export function readFileSync(path: string, encoding: 'utf8'): string;
  export function readdirSync(path: string): string[];
  export function writeFileSync(path: string, content: string): void;
  export function mkdirSync(path: string, options: { recursive: true }): void;
}

/// Up to where she read (_boekenlegger_): sealed to herself, so that “since your last visit” is known to nobody else.
import { type ReturnKeys, fromB64u, fromUtf8, open, recipientOf, seal, toB64u, utf8 } from '../../crypto/index.ts';
import type { OwnRoom } from './own-room.ts';

export interface Bookmark {
  readonly seq: number;
  readonly missedCalls: number;
  readonly openings: number;
  /// The function of who was responsible, '' when nobody was.
  readonly responsible: string;
  /// The secret of the neutral sign on her device, '' without one: so that a visit from anywhere can empty its circle.
  readonly dot: string;
}

/// All bookmarks are of one size.
const size = 1024;

export function bookmarkOf({ view, audience }: OwnRoom, dot: string): Bookmark {
  return {
    dot,
    seq: audience.tail.seq,
    missedCalls: view.missedCalls,
    openings: view.openings.length,
    responsible: view.responsible?.nl ?? '',
  };
}

export function isSameBookmark(one: Bookmark | null, other: Bookmark): boolean {
  return one !== null && JSON.stringify(one) === JSON.stringify(other);
}

export async function sealBookmark(bookmark: Bookmark, keys: ReturnKeys): Promise<string> {
  const padded = JSON.stringify(bookmark).padEnd(size, ' ');
  return toB64u(await seal(utf8(padded), await recipientOf(keys.sealSeed)));
}

/// null when there is none that she could have made; she is then told everything as if for the first time.
export async function openBookmark(sealed: string, keys: ReturnKeys): Promise<Bookmark | null> {
  const bytes = fromB64u(sealed);
  const opened = bytes && (await open(bytes, keys.sealSeed));
  return opened?.ok === true ? read(fromUtf8(opened.value) ?? '') : null;
}

function read(text: string): Bookmark | null {
  try {
    const { seq, missedCalls, openings, responsible, dot = '' } = JSON.parse(text) as Record<string, unknown>;
    const isWhole = typeof seq === 'number' && typeof missedCalls === 'number' && typeof openings === 'number';
    return isWhole && typeof responsible === 'string' && typeof dot === 'string' ? { seq, missedCalls, openings, responsible, dot } : null;
  } catch {
    return null;
  }
}

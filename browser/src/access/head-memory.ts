/// The furthest head of the directory (_adresboek_) that this browser saw, kept for members only: a server that shows an
/// older one is found out. A reporter's browser keeps nothing.
import type { Head } from '../crypto/index.ts';

const nameFor = (team: string): string => `rs-head-${team}`;

export function seenHead(team: string): Head | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(nameFor(team)) ?? 'null');
    return isHead(kept) ? kept : null;
  } catch {
    return null;
  }
}

export function rememberHead(team: string, head: Head): void {
  try {
    localStorage.setItem(nameFor(team), JSON.stringify(head));
  } catch {
    // A browser that keeps nothing checks against the anchor only.
  }
}

function isHead(value: unknown): value is Head {
  if (typeof value !== 'object' || value === null) return false;
  const { position, hash } = value as Record<string, unknown>;
  return typeof position === 'number' && typeof hash === 'string';
}

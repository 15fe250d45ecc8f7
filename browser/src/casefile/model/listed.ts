/// A list of files as far as it was fetched, page by page.
import type { FilePage, ListedFile } from './wire.ts';

export interface Listed {
  readonly files: readonly ListedFile[];
  readonly next: string | null;
}

export const nothingListed: Listed = { files: [], next: null };

/// The first page as it is now; of what was fetched behind it everything that is not on that page.
export function afresh({ files, next }: FilePage, before: Listed | undefined): Listed {
  if (before === undefined || next === null || before.files.length <= files.length) return { files, next };
  const first = new Set(files.map(({ caseId }) => caseId));
  return { files: [...files, ...before.files.slice(files.length).filter(({ caseId }) => !first.has(caseId))], next: before.next };
}

/// With the page that comes next.
export function longer({ files }: Listed, page: FilePage): Listed {
  const known = new Set(files.map(({ caseId }) => caseId));
  return { files: [...files, ...page.files.filter(({ caseId }) => !known.has(caseId))], next: page.next };
}

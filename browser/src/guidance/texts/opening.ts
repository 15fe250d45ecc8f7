/// What somebody begins to write from: her own draft, what was given back to her, or what holds now.
import { today } from '../../ui/amsterdam.ts';
import type { Answer } from '../../ui/api.ts';
import type { ScreenContext } from '../../ui/screens.ts';
import { type Unsent, unsentIn } from './keeping.ts';
import { newestApproved } from './next-step.ts';
import type { TextRow, TextSeen, Texts, VersionSeen, Written } from './wire.ts';

export interface Begun {
  readonly seen: TextSeen;
  readonly other: TextSeen | null;
  readonly all: readonly TextRow[];
  readonly written: Written;
  readonly lock: number | null;
  /// Null as long as there is no draft.
  readonly version: number | null;
  readonly basedOn: number;
  /// What was approved last, when that is not what this was begun from.
  readonly approved: VersionSeen | null;
  /// Typed here before and never arrived.
  readonly unsent: boolean;
}

export type Opened = { readonly kind: 'begun'; readonly begun: Begun } | { readonly kind: 'closed'; readonly seen: TextSeen } | { readonly kind: 'failed' };

type Reading = Pick<ScreenContext, 'api' | 'signal'>;

/// @param memory what was typed here and never arrived, or nothing
export async function opened({ api, signal }: Reading, id: string, memory: string, now: Date): Promise<Opened> {
  const [seen, all] = await Promise.all([
    api.get<TextSeen>(`/guidance/documents/${id}`, { signal }),
    api.get<Texts>('/guidance/documents', { signal }),
  ]);
  if (seen.kind !== 'ok' || all.kind !== 'ok') return { kind: 'failed' };
  const unsent = unsentIn(memory);
  const { open, returned, pair } = seen.value;
  if (unsent === null && open !== null && (open.state === 'PROPOSED' || !open.mine)) return { kind: 'closed', seen: seen.value };
  const newest = newestApproved(seen.value.versions);
  const from = open?.mine === true && open.state === 'DRAFT' ? open.version : open === null && returned?.mine === true && !returned.retires ? returned.version : undefined;
  const version = (number: number): Promise<Answer<VersionSeen>> => api.get<VersionSeen>(`/guidance/documents/${id}/versions/${number}`, { signal });
  const [draft, approved, other] = await Promise.all([
    from === undefined ? null : version(from),
    seen.value.version === null ? null : version(newest),
    pair === null ? null : api.get<TextSeen>(`/guidance/documents/${pair}`, { signal }),
  ]);
  if ((draft !== null && draft.kind !== 'ok') || (approved !== null && approved.kind !== 'ok')) return { kind: 'failed' };
  const begun = { seen: seen.value, other: valueOf(other), all: all.value.documents };
  return { kind: 'begun', begun: { ...begun, ...start(newest, valueOf(approved), valueOf(draft), unsent, today(now)) } };
}

type Start = Pick<Begun, 'written' | 'lock' | 'version' | 'basedOn' | 'approved' | 'unsent'>;

function start(newest: number, approved: VersionSeen | null, draft: VersionSeen | null, unsent: Unsent | null, day: string): Start {
  const isDraft = draft?.state === 'DRAFT';
  const basedOn = unsent?.basedOn ?? draft?.basedOn ?? newest;
  const shared = { version: isDraft ? draft.version : null, basedOn, approved: basedOn === newest ? null : approved, unsent: unsent !== null };
  if (unsent !== null) return { ...shared, written: { text: unsent.text, note: unsent.note, takesEffect: unsent.takesEffect }, lock: unsent.lock };
  const written = { text: draft?.text ?? approved?.text ?? '', note: draft?.note ?? '', takesEffect: later(draft?.takesEffect ?? day, day) };
  return { ...shared, written, lock: isDraft ? (draft.lock ?? null) : null };
}

/// A day that has passed since cannot be promised any more.
function later(day: string, than: string): string {
  return day < than ? than : day;
}

function valueOf<Body>(answer: Answer<Body> | null): Body | null {
  return answer?.kind === 'ok' ? answer.value : null;
}

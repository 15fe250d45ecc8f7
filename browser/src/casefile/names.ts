/// What the people of the team are called. The directory knows keys and functions only; names come from our server and stand
/// beside, never instead of, what was checked.
import { t } from '../ui/messages.ts';
import type { MemberSession, ScreenContext } from '../ui/screens.ts';
import { memberOf } from './model/people.ts';

interface ListedMember {
  readonly memberId: string;
  readonly name: string;
}

export interface Names {
  readonly of: (memberId: string | null) => string;
  readonly ofKey: (keyId: string) => string;
}

const known = new WeakMap<MemberSession, Map<string, string>>();

export function names(context: Pick<ScreenContext, 'session' | 'directory'>): Names {
  const { session, directory } = context;
  const of = (memberId: string | null): string => {
    if (memberId === session.memberId) return session.name;
    return (memberId === null ? undefined : known.get(session)?.get(memberId)) ?? t('casefile.someone');
  };
  return { of, ofKey: (keyId) => of(memberOf(directory, keyId)) };
}

/// Once per session, again when somebody unknown turns up.
export async function learnNames({ api, session, signal }: ScreenContext, more: readonly ListedMember[] = []): Promise<void> {
  const before = known.get(session);
  for (const { memberId, name } of more) before?.set(memberId, name);
  if (before !== undefined) return;
  const answer = await api.get<readonly ListedMember[]>('/members', { signal });
  if (answer.kind !== 'ok') return;
  known.set(session, new Map([...answer.value, ...more].map(({ memberId, name }) => [memberId, name])));
}

/// What still stands between a new member and the roster: a channel that rings, then a practice call.
import type { Step } from '../ui/states.ts';
import type { Channels } from './wire.ts';

export interface ReadyStep {
  readonly step: 'add' | 'confirm' | 'practice' | 'roster';
  readonly when: Step['when'];
}

export function readiness({ channels, rings, practised }: Channels): readonly ReadyStep[] {
  const done = { add: channels.some((channel) => channel.rings), confirm: rings, practice: practised };
  const all = ['add', 'confirm', 'practice'] as const;
  const next = all.find((step) => !done[step]);
  return [
    ...all.map((step): ReadyStep => ({ step, when: done[step] ? 'done' : step === next ? 'now' : 'later' })),
    { step: 'roster', when: next === undefined ? 'done' : 'later' },
  ];
}

/// The steps of a calling order, without a page: what a coordinator may put together.
import type { ChannelKind } from './wire.ts';

export const whoms = ['first', 'second', 'line', 'elsewhere', 'route', 'coordinators'] as const;
export const kinds: readonly ChannelKind[] = ['voice', 'sms', 'push', 'mail'];
export const urgencies = ['now', 'today', 'week'] as const;

export type Whom = (typeof whoms)[number];
export type Urgency = (typeof urgencies)[number];

export interface Step {
  readonly whom: Whom;
  readonly channels: readonly ChannelKind[];
  readonly seconds: number;
}

export interface LineOrder {
  readonly lineId: string;
  readonly version: number;
  readonly orders: Readonly<Partial<Record<Urgency, readonly Step[]>>>;
}

/// What a line does as long as nobody set anything, to begin from.
export function usual(seconds: number): readonly Step[] {
  return (['first', 'second', 'route'] as const).map((whom) => ({ whom, channels: kinds, seconds }));
}

/// The same steps with one of them a place earlier (-1) or later (1).
export function moved(steps: readonly Step[], at: number, by: -1 | 1): readonly Step[] {
  const step = steps[at];
  const other = steps[at + by];
  return step === undefined || other === undefined ? steps : steps.with(at, other).with(at + by, step);
}

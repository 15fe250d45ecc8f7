/// In which order texts are looked at: what is no longer true first, then what will be soon, then what waits for a jurist.
import type { ReviewDue } from './wire.ts';

export type Urgency = 'now' | 'soon' | 'later';

const soon = 30;

export function urgencyOf({ what, daysLeft }: ReviewDue): Urgency {
  switch (what) {
    case 'EXPIRED':
    case 'UNREADABLE':
    case 'TRANSLATION_BEHIND':
      return 'now';
    case 'CONCEPT':
      return 'later';
    case 'REVIEW_DUE':
    case 'EXPIRES':
      if (daysLeft === null || daysLeft > soon) return 'later';
      return daysLeft <= 0 ? 'now' : 'soon';
  }
}

export function byUrgency(reviews: readonly ReviewDue[]): readonly (readonly [Urgency, readonly ReviewDue[]])[] {
  const days = ({ daysLeft }: ReviewDue): number => daysLeft ?? Number.MAX_SAFE_INTEGER;
  return (['now', 'soon', 'later'] as const)
    .map((urgency) => [urgency, reviews.filter((review) => urgencyOf(review) === urgency).sort((one, other) => days(one) - days(other) || one.title.localeCompare(other.title))] as const)
    .filter(([, some]) => some.length > 0);
}

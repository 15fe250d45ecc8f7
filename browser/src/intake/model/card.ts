/// The card (_kaart_): what is needed to call somebody well, apart from the story.
import type { Asked, Door, Wish } from './asked.ts';

export interface Card {
  readonly opening: Door;
  readonly number: string;
  readonly when: string;
  readonly ifAnotherAnswers: 'hang-up' | { readonly askFor: string };
  readonly voicemail: boolean;
  readonly wish: Wish | null;
  readonly office: string;
  readonly line: string;
  readonly body: string;
  readonly party: string;
  readonly prefer: 'man' | 'woman' | null;
  readonly exclude: readonly string[];
}

export function cardOf(asked: Asked): Card {
  return {
    opening: asked.door,
    number: asked.number.trim(),
    when: asked.when.trim(),
    ifAnotherAnswers: asked.ifAnother === 'ask-for' ? { askFor: asked.askFor.trim() } : 'hang-up',
    voicemail: asked.voicemail,
    wish: asked.wish === '' ? null : asked.wish,
    office: asked.office,
    line: asked.line,
    body: asked.body.trim(),
    party: asked.party.trim(),
    prefer: asked.prefer === '' ? null : asked.prefer,
    exclude: asked.leftOut,
  };
}

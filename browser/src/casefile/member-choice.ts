/// Choosing somebody of the team, by name.
import type { TemplateResult } from 'lit';
import { type Option, selectField } from '../ui/fields.ts';
import { t } from '../ui/messages.ts';
import type { Confidant } from './model/people.ts';
import type { Names } from './names.ts';
import { associationWords } from './associations.ts';

export interface MemberChoice {
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly people: readonly Confidant[];
  readonly value: string;
  readonly onInput: (memberId: string) => void;
  /// Where people of several associations stand together.
  readonly withAssociation?: boolean;
}

export function memberChoice(choice: MemberChoice, names: Names): TemplateResult {
  const { people, withAssociation = false } = choice;
  const option = ({ memberId, association }: Confidant): Option => ({
    value: memberId,
    label: withAssociation ? t('casefile.member-of', names.of(memberId), associationWords(association)) : names.of(memberId),
  });
  const options = [...people.map(option)].sort((a, b) => a.label.localeCompare(b.label));
  const { name, label, hint, error, value, onInput } = choice;
  return selectField({ name, label, hint, error, value, onInput, options: [{ value: '', label: t('casefile.choose') }, ...options] });
}

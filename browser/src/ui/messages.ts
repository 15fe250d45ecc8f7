/// The words on the page. `t('intake.ask.title')` is checked: the key exists in both languages and gets as many values as it
/// has placeholders. A bundle carries only the messages that its sources mention; the language is chosen when it is built.
import { catalogue, language } from '../generated/catalogue.ts';
import type { MessageKey, Messages, PluralKey, Value } from '../generated/messages.ts';

export { language };
export type { MessageKey, PluralKey };

export function t<Key extends MessageKey>(key: Key, ...values: Messages[Key]): string {
  return filled(catalogue[key] ?? key, values);
}

/// `plural('ui.time.in-minutes', 2)` takes `.one` or `.other`; the count is {0}.
export function plural(key: PluralKey, count: number, ...more: readonly Value[]): string {
  const form = `${key}.${count === 1 ? 'one' : 'other'}`;
  return filled(catalogue[form] ?? form, [count, ...more]);
}

export function filled(message: string, values: readonly Value[]): string {
  return message.replace(/\{(\d+)\}/g, (placeholder, at: string) => String(values[Number(at)] ?? placeholder));
}

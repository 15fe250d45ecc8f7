// Message catalogues: `messages/<module>_{nl,en}.properties`. UTF-8, `#` comments, `key=value`, `{0}` placeholders,
// apostrophes literal, plurals as two keys `.one` and `.other`. testvectors/catalogue.json holds this reader and the Java one together.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const languages = ['nl', 'en'];

/** @param {string} text @param {string} name @returns {Map<string, string>} */
export function parseCatalogue(text, name) {
  const messages = new Map();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const trimmed = line.trim();
    if (trimmed === '' || trimmed.startsWith('#')) continue;
    const at = trimmed.indexOf('=');
    const key = trimmed.slice(0, at).trim();
    if (at < 1 || !/^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$/.test(key)) {
      throw new Error(`${name}:${index + 1}: expected key=value`);
    }
    if (messages.has(key)) throw new Error(`${name}:${index + 1}: ${key} is written twice`);
    messages.set(key, trimmed.slice(at + 1).trim());
  }
  return messages;
}

/** @param {string} message @returns {number[]} the placeholder numbers used, sorted */
export function placeholders(message) {
  return [...new Set([...message.matchAll(/\{(\d+)\}/g)].map((match) => Number(match[1])))].sort((a, b) => a - b);
}

/** All modules' messages of one language, sorted by key, so that the same sources give the same bytes. */
export function readCatalogues(folder) {
  const all = Object.fromEntries(languages.map((language) => [language, new Map()]));
  const files = readdirSync(folder).filter((file) => file.endsWith('.properties')).sort();
  const modules = new Set();
  for (const file of files) {
    const match = /^([a-z-]+)_(nl|en)\.properties$/.exec(file);
    if (!match) throw new Error(`${file}: a catalogue is called <module>_nl.properties or <module>_en.properties`);
    modules.add(match[1]);
    for (const [key, value] of parseCatalogue(readFileSync(join(folder, file), 'utf8'), file)) {
      if (!key.startsWith(`${match[1]}.`)) throw new Error(`${file}: ${key} should start with ${match[1]}.`);
      all[match[2]].set(key, value);
    }
  }
  return Object.fromEntries(languages.map((l) => [l, new Map([...all[l]].sort(([a], [b]) => (a < b ? -1 : 1)))]));
}

/** Every reason why the two languages do not say the same; empty when they do. */
export function differences(catalogues) {
  const found = [];
  for (const language of languages) {
    const other = languages.find((l) => l !== language);
    for (const [key, message] of catalogues[language]) {
      if (message === '') found.push(`${key} is empty in ${language}`);
      const translated = catalogues[other].get(key);
      if (translated === undefined) found.push(`${key} is missing in ${other}`);
      else if (language === 'nl' && !key.endsWith('.one') && `${placeholders(message)}` !== `${placeholders(translated)}`) {
        found.push(`${key} has other placeholders in nl than in en`);
      }
    }
  }
  for (const key of catalogues.nl.keys()) {
    if (key.endsWith('.one') && !catalogues.nl.has(key.replace(/one$/, 'other'))) found.push(`${key} has no .other beside it`);
  }
  return found;
}

/** The TypeScript that makes `t('key', a)` checked: each key with as many values as it has placeholders. */
export function typesOf(catalogue) {
  const lines = [...catalogue].map(([key, message]) => {
    const count = Math.max(-1, ...placeholders(message)) + 1;
    return `  '${key}': [${Array(count).fill('Value').join(', ')}];`;
  });
  const plurals = [...catalogue.keys()].filter((key) => key.endsWith('.one')).map((key) => `'${key.slice(0, -4)}'`);
  return `export type Value = string | number;
export interface Messages {
${lines.join('\n')}
}
export type MessageKey = keyof Messages;
export type PluralKey = ${plurals.join(' | ') || 'never'};
`;
}

export function catalogueSource(language, messages) {
  return `export const language: 'nl' | 'en' = '${language}';
export const catalogue: Readonly<Record<string, string>> = ${JSON.stringify(Object.fromEntries(messages), null, 1)};
`;
}

/** The keys that these sources mention, whole or as the head of a template (`intake.state.${state}`). */
export function keysUsed(sources, catalogue) {
  const whole = new Set();
  const heads = new Set();
  for (const source of sources) {
    for (const match of source.matchAll(/['"`]([a-z][a-z-]*\.[A-Za-z0-9._-]*)(['"`]|\$\{)/g)) {
      if (match[2] === '${' || match[1].endsWith('.')) heads.add(match[1]);
      else whole.add(match[1]);
    }
  }
  const used = (key) => whole.has(key) || whole.has(key.replace(/\.(one|other)$/, '')) || [...heads].some((head) => key.startsWith(head));
  return new Map([...catalogue].filter(([key]) => used(key)));
}

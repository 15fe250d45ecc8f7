/// Reads what somebody else's browser put into an entry. The signature says who wrote it, not that it has a sensible form.
export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function textOf(fields: Fields, name: string): string {
  const value = fields[name];
  return typeof value === 'string' ? value : '';
}

export function idOf(fields: Fields, name: string): string | null {
  const value = textOf(fields, name);
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? value : null;
}

export function momentOf(fields: Fields, name: string): Date | null {
  const at = new Date(textOf(fields, name));
  return Number.isNaN(at.getTime()) ? null : at;
}

export function choiceOf<const T extends string>(fields: Fields, name: string, choices: readonly T[]): T | null {
  return choices.find((choice) => choice === fields[name]) ?? null;
}

export function textsOf(fields: Fields, name: string): readonly string[] {
  const value = fields[name];
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

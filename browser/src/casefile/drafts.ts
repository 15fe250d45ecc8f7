/// What was typed and not yet sent. In memory only, per member, so that a lock or another screen loses nothing; gone when the
/// member signs out or leaves the page.
const kept = new Map<string, string>();

export interface Draft {
  readonly get: () => string;
  readonly set: (text: string) => void;
}

export function draft(memberId: string, what: string): Draft {
  const name = `${memberId}/${what}`;
  return {
    get: () => kept.get(name) ?? '',
    set: (text) => {
      if (text === '') kept.delete(name);
      else kept.set(name, text);
    },
  };
}

export function hasDrafts(): boolean {
  return kept.size > 0;
}

export function forgetDrafts(): void {
  kept.clear();
}

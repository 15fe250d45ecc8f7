/// The memory of a device that belongs to one person alone. Nothing is written before she says so, and taking that back
/// clears it; a browser that allows no memory is one that forgets.
const key = 'ruggensteun.veilig-beginnen';

export function remembered(): string | null {
  return tried(() => localStorage.getItem(key));
}

export function remember(text: string): void {
  tried(() => { localStorage.setItem(key, text); return null; });
}

export function forget(): void {
  tried(() => { localStorage.removeItem(key); return null; });
}

function tried(act: () => string | null): string | null {
  try {
    return act();
  } catch {
    return null;
  }
}

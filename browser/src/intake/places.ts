/// Names of municipalities and provinces, fetched only when somebody comes near the question. The same file for everybody, and what
/// she chooses stays in her browser.
import address from '../generated/places.json?address';

let present: Promise<readonly string[]> | null = null;

export function places(): Promise<readonly string[]> {
  present ??= load();
  return present;
}

/// Without them she types the name herself.
async function load(): Promise<readonly string[]> {
  try {
    const response = await fetch(address, { referrerPolicy: 'no-referrer' });
    return response.ok ? ((await response.json()) as readonly string[]) : [];
  } catch {
    return [];
  }
}

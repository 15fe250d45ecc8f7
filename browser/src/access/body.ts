/// The same municipality, province or party (_bestuursorgaan_), however it was typed.
export function bodyCode(typed: string): string {
  return typed.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\d]+/gu, ' ').trim();
}

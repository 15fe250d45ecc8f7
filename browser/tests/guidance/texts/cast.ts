/// Texts as the server tells of them.
import type { OpenVersion, TextRow } from '../../../src/guidance/texts/wire.ts';

export const now = new Date('2026-11-22T18:00:00Z');
export const day = '2026-11-22';

export function row(id: string, part: Partial<TextRow> = {}): TextRow {
  return {
    id, kind: 'PAGE', title: id, language: 'nl', pair: null, group: 'threat', address: null, version: 0, takesEffect: null, reviewed: '2026-11-01', nextReview: '2027-05-01',
    validUntil: null, concepts: 0, behind: false, unreadable: false, retired: false, open: null, returned: null, ...part,
  };
}

export function opened(part: Partial<OpenVersion> = {}): OpenVersion {
  return { version: 1, state: 'DRAFT', author: { id: 'carla', name: 'Carla' }, at: '2026-11-22T17:00:00Z', mine: false, retires: false, ...part };
}

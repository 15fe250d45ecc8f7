import { describe, expect, it } from 'vitest';
import { filled, plural, t } from '../../src/ui/messages.ts';
import vectors from '../../../testvectors/catalogue.json';

describe('words on the page', () => {
  it.each(vectors.filled)('fill $message', ({ message, values, text }) => {
    expect(filled(message, values)).toBe(text);
  });

  it('come from the catalogue with their values', () => {
    expect(t('ui.number.call', '088 000 0000')).toBe('Bel 088 000 0000');
  });

  it('take the singular only for one', () => {
    expect(plural('ui.time.in-minutes', 1)).toBe('over een minuut');
    expect(plural('ui.time.in-minutes', 0)).toBe('over 0 minuten');
    expect(plural('ui.time.in-minutes', 20)).toBe('over 20 minuten');
  });
});

import { describe, expect, it } from 'vitest';
import tokens from '../../src/styles/tokens.css?raw';

const [lightBlock = '', darkBlock = ''] = tokens.split('@media (prefers-color-scheme: dark)');
const light = colours(lightBlock);
const schemes = { light, dark: { ...light, ...colours(darkBlock) } };

const text: [string, string][] = [
  ['ink', 'paper'], ['ink', 'raised'], ['ink', 'sunken'], ['ink', 'glow'], ['ink', 'action-ground'], ['ink', 'attention-ground'],
  ['quiet', 'paper'], ['quiet', 'raised'], ['quiet', 'sunken'], ['quiet', 'glow'], ['quiet', 'action-ground'], ['quiet', 'attention-ground'],
  ['action', 'paper'], ['action', 'raised'], ['action', 'sunken'], ['action', 'action-ground'], ['action-strong', 'paper'], ['action', 'glow'],
  ['on-action', 'action'], ['on-action', 'action-strong'],
  ['attention', 'paper'], ['attention', 'raised'], ['attention', 'attention-ground'],
  ['danger', 'paper'], ['danger', 'raised'], ['on-danger', 'danger'],
  ['sealed', 'paper'], ['sealed', 'raised'], ['sealed', 'sealed-ground'], ['quiet', 'sealed-ground'], ['paper', 'ink'],
];
const edges: [string, string][] = [
  ['edge', 'paper'], ['edge', 'raised'], ['edge', 'sunken'], ['action', 'action-ground'], ['attention', 'attention-ground'], ['action', 'line'],
];

describe.each(Object.entries(schemes))('in the %s scheme', (_, scheme) => {
  it.each(text)('%s can be read on %s', (ink, ground) => {
    expect(contrast(scheme, ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)('%s can be told from %s', (edge, ground) => {
    expect(contrast(scheme, edge, ground)).toBeGreaterThanOrEqual(3);
  });
});

function colours(css: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name = '', value = ''] of css.matchAll(/--rs-([a-z-]+): (#[0-9a-f]{6});/g)) found[name] = value;
  return found;
}

function contrast(scheme: Record<string, string>, one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(scheme[one]), luminance(scheme[other])].sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(colour = 'missing'): number {
  const [red = NaN, green = NaN, blue = NaN] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

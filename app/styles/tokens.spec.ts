import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const darkStart = css.indexOf('@variant dark');

const tokensOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/gi)].map((match) => [match[1], match[2]]),
  );

const light = tokensOf(css.slice(0, darkStart));
const dark = tokensOf(css.slice(darkStart));

/** Relative luminance of a hex colour (WCAG 2.2). */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const SURFACES = ['bg', 'surface', 'raised', 'sunken', 'accent-soft'];
const HUES = ['danger', 'warn', 'good', 'info', 'violet'];

const TEXT_PAIRS = [
  ...['text', 'muted', 'faint', 'accent-text', ...HUES].flatMap((text) =>
    SURFACES.map((surface) => [text, surface] as const),
  ),
  ...HUES.map((hue) => [hue, `${hue}-soft`] as const),
  ['accent-ink', 'accent'] as const,
  ['accent-ink', 'accent-hover'] as const,
  ['danger-ink', 'danger'] as const,
  ['danger-ink', 'danger-hover'] as const,
];

const SHAPE_PAIRS = ['bg', 'surface', 'raised'].flatMap((surface) => [
  ['control', surface] as const,
  ['accent', surface] as const,
]);

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s theme', (_name, tokens) => {
  const colour = (name: string) => tokens[name] ?? expect.fail(`--${name} has no colour`);

  it.each(TEXT_PAIRS)('keeps %s readable on %s (4.5:1)', (text, surface) => {
    expect(contrast(colour(text), colour(surface))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SHAPE_PAIRS)('keeps the edge of controls and focus, %s, visible on %s (3:1)', (a, b) => {
    expect(contrast(colour(a), colour(b))).toBeGreaterThanOrEqual(3);
  });
});

it('gives every colour of the light theme a value in the dark one', () => {
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
});

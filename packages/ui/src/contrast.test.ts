// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+):\s*light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name,
    [light ?? '', dark ?? ''] as const,
  ]),
);

/** WCAG 2.2, 1.4.3: text that is not large. */
const TEXT = 4.5;
/** WCAG 2.2, 1.4.11: edges of controls, marks and focus. */
const GRAPHIC = 3;

const grounds = ['canvas', 'surface', 'raised', 'sunken', 'hover', 'selected'];
const soft = ['accent-soft', 'ok-soft', 'bad-soft', 'warn-soft', 'limit-soft', 'neutral-soft'];
const editor = ['code', 'code-line', 'code-select', 'diff-add', 'diff-del'];
const meanings = ['ok', 'bad', 'warn', 'limit', 'neutral'];
const syntax = ['comment', 'keyword', 'type', 'function', 'string', 'number', 'constant'].map(
  (kind) => `syn-${kind}`,
);

/** Every pair of ink and ground that the look allows. */
const allowed: readonly (readonly [ink: string, grounds: readonly string[], least: number])[] = [
  ...['text', 'text-2'].map((ink) => [ink, [...grounds, ...soft], TEXT] as const),
  ['text-3', [...grounds, 'neutral-soft'], TEXT],
  ['accent', [...grounds, 'accent-soft'], TEXT],
  ['on-accent', ['accent', 'accent-hover'], TEXT],
  ...meanings.map((ink) => [ink, [...grounds, `${ink}-soft`], TEXT] as const),
  ['control', ['canvas', 'surface', 'raised', 'sunken'], GRAPHIC],
  ['focus', [...grounds, 'code', 'accent-soft'], GRAPHIC],
  ...['typing', 'run', 'paste', 'away'].map(
    (mark) => [`track-${mark}`, ['surface', 'sunken', 'track-ground'], GRAPHIC] as const,
  ),
  ...[1, 2, 3, 4].map((series) => [`series-${series}`, ['surface'], GRAPHIC] as const),
  ...['code-text', ...syntax].map((ink) => [ink, editor, TEXT] as const),
  ['code-gutter', ['code', 'code-line'], TEXT],
];

const pairs = allowed.flatMap(([ink, on, least]) =>
  on.flatMap((ground) => (['light', 'dark'] as const).map((theme) => ({ ink, ground, theme, least }))),
);

test('the look allows 290 pairs of ink and ground', () => {
  expect(pairs).toHaveLength(290);
});

test.each(pairs)(
  '$ink can be read on $ground in the $theme theme, at least $least to 1',
  ({ ink, ground, theme, least }) => {
    const side = theme === 'light' ? 0 : 1;
    expect(ratio(colour(ink, side), colour(ground, side))).toBeGreaterThanOrEqual(least);
  },
);

function colour(name: string, side: 0 | 1): string {
  const pair = tokens.get(name);
  if (!pair) throw new Error(`tokens.css has no pair of colours --${name}`);
  return pair[side];
}

function ratio(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

// Relative luminance of sRGB, as WCAG 2.2 defines it.
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

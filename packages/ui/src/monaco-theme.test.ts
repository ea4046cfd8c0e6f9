// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { monacoThemeName, monacoThemes } from './monaco-theme.tsx';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const read = (name: string) => new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1] ?? '';

test('each theme takes its colours from its side of the tokens', () => {
  const themes = monacoThemes(read, false);
  expect(themes['fairshot-light'].colors['editor.background']).toBe('#fdfdfc');
  expect(themes['fairshot-dark'].colors['editor.background']).toBe('#13161a');
  expect(themes['fairshot-light'].rules).toContainEqual({ token: 'keyword', foreground: '1c559f' });
  expect(themes['fairshot-dark'].rules).toContainEqual({ token: 'keyword', foreground: '86b6f4' });
});

test('the contrast theme has one ink and bold keywords, in the scheme of the page', () => {
  const { rules, base } = monacoThemes(read, true)['fairshot-contrast'];
  expect(base).toBe('vs-dark');
  expect(new Set(rules.map((rule) => rule.foreground))).toEqual(new Set(['e6e8eb']));
  expect(rules).toContainEqual({ token: 'keyword', foreground: 'e6e8eb', fontStyle: 'bold' });
});

test('a token that is missing is a mistake and is named', () => {
  expect(() => monacoThemes(() => '', false)).toThrow('--');
});

test.each([
  [{ dark: false, contrast: false }, 'fairshot-light'],
  [{ dark: true, contrast: false }, 'fairshot-dark'],
  [{ dark: true, contrast: true }, 'fairshot-contrast'],
])('%o is drawn with %s', (page, name) => {
  expect(monacoThemeName(page)).toBe(name);
});

test('a token that a built stylesheet shortened is read in full', () => {
  const themes = monacoThemes(() => 'light-dark(#fff,#1f2328)', false);
  expect(themes['fairshot-light'].colors['editor.background']).toBe('#ffffff');
  expect(themes['fairshot-dark'].colors['editor.background']).toBe('#1f2328');
});

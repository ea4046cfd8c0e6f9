import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { themeScript } from './theme-choice.tsx';
import { ThemePicker } from './theme-picker.tsx';

const theme = () => document.documentElement.dataset.theme;

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset.theme;
});
afterEach(cleanup);

test('a choice holds at once and is remembered for the next page', () => {
  render(<ThemePicker />);
  fireEvent.click(screen.getByRole('button', { name: 'Dark' }));
  expect(theme()).toBe('dark');
  delete document.documentElement.dataset.theme;
  runThemeScript();
  expect(theme()).toBe('dark');
});

test('following the system leaves no trace', () => {
  render(<ThemePicker />);
  fireEvent.click(screen.getByRole('button', { name: 'Light' }));
  fireEvent.click(screen.getByRole('button', { name: 'System' }));
  expect(theme()).toBeUndefined();
  runThemeScript();
  expect(theme()).toBeUndefined();
});

test('a choice made in another window holds here as well', () => {
  render(<ThemePicker />);
  fireEvent(window, new StorageEvent('storage', { key: 'fairshot.theme', newValue: 'dark' }));
  expect(theme()).toBe('dark');
  expect(screen.getByRole('button', { name: 'Dark' }).getAttribute('aria-pressed')).toBe('true');
});

test('a stored word that is no theme is ignored', () => {
  localStorage.setItem('fairshot.theme', '"><script>');
  runThemeScript();
  expect(theme()).toBeUndefined();
});

// As the page runs it: a text in the head, which the browser of these tests does not execute by itself.
function runThemeScript(): void {
  // oxlint-disable-next-line typescript/no-implied-eval -- the text is our own constant
  new Function(themeScript)();
}

import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { DEFAULT_SETTINGS, readSettings } from './editor-settings.ts';
import { chosenOptions } from './monaco-options.ts';

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.restoreAllMocks();
  vi.resetModules();
});

/** The settings as a page finds them that was just loaded. */
async function newPage() {
  vi.resetModules();
  const { changeSettings, useEditorSettings } = await import('./editor-settings.ts');
  const { renderHook, act } = await import('@testing-library/react');
  const { result } = renderHook(useEditorSettings);
  return {
    settings: () => result.current,
    choose: (...changes: Parameters<typeof changeSettings>) => act(() => changeSettings(...changes)),
    act,
  };
}

test.each(['', 'null', '[]', '7', '{', '"dark"', '{"fontSize":"x"}'])(
  'what a browser stored as %j is read as the defaults',
  (stored) => expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS),
);

test('a broken setting costs only itself, and a size outside 12 to 22 is none', () => {
  expect(readSettings('{"fontSize":90,"tabWidth":2,"later":true}')).toEqual({
    ...DEFAULT_SETTINGS,
    tabWidth: 2,
  });
  expect(readSettings('{"fontSize":22}').fontSize).toBe(22);
  expect(readSettings('{"keyMap":"ed","tabWidth":2}')).toMatchObject({ keyMap: 'standard', tabWidth: 2 });
});

test('a choice holds at once and is there again after a reload', async () => {
  const first = await newPage();
  first.choose({ fontSize: 18, indentWith: 'tabs' });
  expect(first.settings()).toMatchObject({ fontSize: 18, indentWith: 'tabs' });
  expect((await newPage()).settings()).toMatchObject({ fontSize: 18, indentWith: 'tabs', tabWidth: 4 });
});

test('where the browser refuses storage, a choice holds for the page', async () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
  const page = await newPage();
  expect(page.settings()).toEqual(DEFAULT_SETTINGS);
  page.choose({ wrapsLines: true });
  expect(page.settings().wrapsLines).toBe(true);
});

test('another tab follows, also when everything is cleared', async () => {
  const page = await newPage();
  const tell = (key: string | null, newValue: string | null) =>
    page.act(() => void window.dispatchEvent(new StorageEvent('storage', { key, newValue })));
  tell('fairshot.editor', '{"fontSize":20}');
  expect(page.settings().fontSize).toBe(20);
  tell(null, null);
  expect(page.settings()).toEqual(DEFAULT_SETTINGS);
});

test('each setting reaches the editor', () => {
  const chosen = {
    ...DEFAULT_SETTINGS,
    fontSize: 20,
    tabWidth: 8,
    indentWith: 'tabs',
    wrapsLines: true,
    numbersLines: false,
    closesBrackets: false,
    readsAloud: true,
  } as const;
  expect(chosenOptions(DEFAULT_SETTINGS)).toMatchObject({
    fontSize: 14,
    lineHeight: 21,
    accessibilitySupport: 'auto',
  });
  expect(chosenOptions(chosen)).toEqual({
    fontSize: 20,
    lineHeight: 30,
    tabSize: 8,
    insertSpaces: false,
    wordWrap: 'on',
    lineNumbers: 'off',
    autoClosingBrackets: 'never',
    autoClosingQuotes: 'never',
    accessibilitySupport: 'on',
  });
});

// @vitest-environment node
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';

/** What a candidate may have to download before the editor, gzip. */
const MOST_KB = 200;

const root = fileURLToPath(new URL('..', import.meta.url));
let chunks: Rolldown.OutputChunk[];

beforeAll(async () => {
  // The test runner says "test", for which React would bring its large development build.
  process.env.NODE_ENV = 'production';
  const built = await build({ root, logLevel: 'error', build: { write: false } });
  const { output } = (Array.isArray(built) ? built[0] : built) as Rolldown.RolldownOutput;
  chunks = output.filter((file) => file.type === 'chunk');
});

/** The chunks that must be there before a page can be drawn: the entry's and the page's, with all they import. */
function firstLoad(page: string): Rolldown.OutputChunk[] {
  const entry = chunks.find((chunk) => chunk.isEntry);
  const own = chunks.find((chunk) => chunk.facadeModuleId?.endsWith(page));
  const found = new Set<Rolldown.OutputChunk>();
  const waiting = [entry, own];
  for (const chunk of waiting) {
    if (!chunk) throw new Error(`There is no chunk for ${page}`);
    if (found.has(chunk)) continue;
    found.add(chunk);
    waiting.push(...chunk.imports.map((name) => chunks.find((one) => one.fileName === name)));
  }
  return [...found];
}

function gzipKb(loaded: readonly Rolldown.OutputChunk[]): number {
  return loaded.reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0) / 1024;
}

describe.each([
  'landing/personal-link-page.tsx',
  'landing/invitation-page.tsx',
  'sitting/attempt-page.tsx',
  'receipt/receipt-page.tsx',
])('the first load of %s', (page) => {
  test(`is at most ${MOST_KB} KB of JavaScript, gzip`, () => {
    expect(gzipKb(firstLoad(page))).toBeLessThanOrEqual(MOST_KB);
  });

  test('holds no part of the editor, of the formula setter or of the company’s pages', () => {
    const modules = firstLoad(page).flatMap((chunk) => chunk.moduleIds);
    const later =
      /monaco-editor|monaco-vim|emacs-|node_modules\/katex|apps\/web\/src\/(company|admin)\/(?!filters)/;
    expect(modules.filter((id) => later.test(id))).toEqual([]);
  });
});

/** Monaco's own folder for what completes: the list of suggestions, the hints, the snippets it inserts. */
const COMPLETES = /monaco-editor\/.*\/contrib\/(suggest|parameterHints|inlineCompletions)\//;

test('where an assessment allows no completion, nothing that completes is even loaded', () => {
  const editor = firstLoad('editor/monaco-editor.tsx').flatMap(({ moduleIds }) => moduleIds);
  expect(editor.length).toBeGreaterThan(100);
  expect(editor.filter((id) => COMPLETES.test(id))).toEqual([]);
  const allowed = firstLoad('editor/monaco-suggestions.ts').flatMap(({ moduleIds }) => moduleIds);
  expect(allowed.filter((id) => COMPLETES.test(id))).not.toEqual([]);
});

test('whoever keeps the standard keys loads no other key map', () => {
  const editor = firstLoad('editor/monaco-editor.tsx').flatMap(({ moduleIds }) => moduleIds);
  expect(editor.filter((id) => /monaco-vim|emacs-/.test(id))).toEqual([]);
  // And with Vim's comes the editor that is here, not the older one of its own build.
  const vim = firstLoad('keys/vim-keys.ts').flatMap(({ moduleIds }) => moduleIds);
  expect(vim.filter((id) => id.includes('/monaco-vim/'))).toEqual([
    expect.stringMatching(/monaco-vim\/dist\/index\.mjs$/),
  ]);
});

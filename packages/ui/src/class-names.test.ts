// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../../', import.meta.url).pathname;
const read = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .map((file) => readFileSync(`${root}${file}`, 'utf8'))
    .join('\n');
const names = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name]) => name));

const parts = read('packages/ui/src/*.tsx');
const pages = read('{packages/ui/gallery,apps/web/src}/**/*.tsx');
const ruled = names(read('packages/ui/src/styles/*.css'), /\.(fs-[\w-]+)/g);
const used = names(`${parts}\n${pages}`, /(?<=['"`\s])(fs-[\w-]+)(?=['"`\s])/g);

test('every class that a part or a page uses has a rule', () => {
  expect([...used].filter((name) => !ruled.has(name))).toEqual([]);
});

test('every rule has a part or a page that uses it', () => {
  expect([...ruled].filter((name) => !used.has(name))).toEqual([]);
});

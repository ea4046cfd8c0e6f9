import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from '../apps/cli/src/settings.ts';
import { findDeadEnds } from './doc-links.ts';

test('every link and every path in a document leads somewhere', () => {
  expect(findDeadEnds(ROOT)).toEqual([]);
});

test('a link to nothing and a path that is no file are named, the rest is left alone', () => {
  const root = mkdtempSync(join(tmpdir(), 'fairshot-links-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  execFileSync('git', ['init', '-q', root]);
  mkdirSync(join(root, 'docs'));
  writeFileSync(
    join(root, 'docs/glossary.md'),
    'See `gone/away.ts`, `docs/glossary.md`, `npm start`, `/api/live`.',
  );
  writeFileSync(
    join(root, 'README.md'),
    '[a](docs/glossary.md#words) [b](docs/none.md) [c](https://example.org)',
  );
  expect(findDeadEnds(root).sort()).toEqual(['README.md: docs/none.md', 'docs/glossary.md: gone/away.ts']);
});

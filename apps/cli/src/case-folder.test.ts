import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { casesIn } from './case-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairshot-cases-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function holds(...files: string[]) {
  for (const file of files) writeFileSync(join(folder, file), '');
}

test('the cases of a folder come in the natural order of their names', async () => {
  holds('10.in', '10.ans', '9.in', '9.ans', '1-b.in', '1-b.ans', 'notes.md');
  const cases = await casesIn(folder, true);
  expect(cases.map(({ name }) => name)).toEqual(['1-b', '9', '10']);
  expect(cases[1]).toEqual({
    name: '9',
    input: { path: join(folder, '9.in') },
    answer: { path: join(folder, '9.ans') },
  });
});

test('a case without its answer is refused, unless only the exit code counts', async () => {
  holds('1.in', '2.in', '2.ans');
  await expect(casesIn(folder, true)).rejects.toThrow('1.in without 1.ans');
  const cases = await casesIn(folder, false);
  expect(cases.map(({ answer }) => answer !== undefined)).toEqual([false, true]);
});

test('a folder without cases is refused, and so is one that is not there', async () => {
  await expect(casesIn(folder, true)).rejects.toThrow('holds no *.in file');
  await expect(casesIn(join(folder, 'none'), true)).rejects.toThrow('none');
});

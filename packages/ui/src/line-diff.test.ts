import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sideBySide, withContext } from './diff-rows.tsx';
import { type DiffLine, lineDiff } from './line-diff.tsx';

// Few different lines, so that texts share many.
const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });
const of = (lines: readonly DiffLine[], side: 'before' | 'after') =>
  lines.filter((line) => line[side] !== null).map((line) => line.text);

test('the lines of either side, read alone, are that text again', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = lineDiff(before, after);
      expect(of(lines, 'before')).toEqual(before);
      expect(of(lines, 'after')).toEqual(after);
    }),
  );
});

test('no shorter set of changes exists', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const same = lineDiff(before, after).filter((line) => line.kind === 'same').length;
      expect(same).toBe(longestCommon(before, after));
    }),
  );
});

test('lines are numbered as they stand in their own text', () => {
  const lines = lineDiff(['a', 'b', 'c'], ['a', 'x', 'c']);
  expect(lines.map(({ kind, before, after }) => [kind, before, after])).toEqual([
    ['same', 1, 1],
    ['removed', 2, null],
    ['added', null, 2],
    ['same', 3, 3],
  ]);
});

test('texts that share next to nothing are shown as replaced', () => {
  const [before, after] = [
    Array.from({ length: 50 }, (_, at) => `old ${at}`),
    Array.from({ length: 50 }, (_, at) => `new ${at}`),
  ];
  const lines = lineDiff(before, after, 20);
  expect(of(lines, 'before')).toEqual(before);
  expect(of(lines, 'after')).toEqual(after);
});

test('side by side, a changed line stands beside the one that took its place', () => {
  const rows = sideBySide(lineDiff(['a', 'b', 'c'], ['a', 'x', 'y', 'c']));
  expect(rows.map(({ left, right }) => [left?.text, right?.text])).toEqual([
    ['a', 'a'],
    ['b', 'x'],
    [undefined, 'y'],
    ['c', 'c'],
  ]);
});

test('side by side, every line stands once and in its order', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const rows = sideBySide(lineDiff(before, after));
      expect(rows.flatMap(({ left }) => left?.text ?? [])).toEqual(before);
      expect(rows.flatMap(({ right }) => right?.text ?? [])).toEqual(after);
    }),
  );
});

test('unchanged stretches are left out and counted, but not for one or two lines', () => {
  const before = Array.from({ length: 30 }, (_, at) => `line ${at}`);
  const parts = withContext(lineDiff(before, before.with(15, 'changed')), 3);
  expect(parts.map((part) => (part.kind === 'skipped' ? part.count : part.lines.length))).toEqual([
    12, 8, 11,
  ]);
  const near = withContext(lineDiff(before.slice(0, 5), before.slice(0, 5).with(4, 'changed')), 3);
  expect(near.every((part) => part.kind === 'lines')).toBe(true);
});

function longestCommon(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0);
  for (const left of a) {
    const next: number[] = [];
    for (const [at, right] of b.entries())
      next.push(left === right ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

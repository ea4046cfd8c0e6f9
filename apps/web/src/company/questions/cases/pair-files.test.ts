import { expect, test } from 'vitest';

import { pairFiles } from './pair-files.ts';

const files = (...paths: string[]) => paths.map((path) => ({ path, file: path }));

test('inputs find their answers by name, whatever order they came in', () => {
  const { pairs, left } = pairFiles(files('10.ans', '2.in', '10.in', '2.out'));
  expect(pairs).toEqual([
    { name: '2', isSample: false, input: '2.in', answer: '2.out' },
    { name: '10', isSample: false, input: '10.in', answer: '10.ans' },
  ]);
  expect(left).toEqual([]);
});

test('a folder of samples becomes samples, which stand first', () => {
  const { pairs } = pairFiles(
    files('data/secret/a.in', 'data/secret/a.ans', 'data/sample/1.in', 'data/sample/1.ans'),
  );
  expect(pairs.map(({ name, isSample }) => [name, isSample])).toEqual([
    ['1', true],
    ['a', false],
  ]);
});

test('the same name in two folders stays apart', () => {
  const { pairs } = pairFiles(files('d/small/1.in', 'd/small/1.ans', 'd/large/1.in', 'd/large/1.ans'));
  expect(pairs.map(({ name }) => name)).toEqual(['large/1', 'small/1']);
});

test('numbered text files pair as well', () => {
  expect(pairFiles(files('input1.txt', 'output1.txt', 'in_02.txt', 'ans_02.txt')).pairs).toHaveLength(2);
});

test('what becomes no case is named with the reason, and a system’s own files are passed over', () => {
  const { pairs, left } = pairFiles(files('1.in', '2.ans', 'readme.md', '.DS_Store', '__MACOSX/1.in'));
  expect(pairs).toEqual([]);
  expect(left).toEqual([
    { path: 'readme.md', why: 'neither an input nor an answer' },
    { path: '1.in', why: 'no answer beside it' },
    { path: '2.ans', why: 'no input beside it' },
  ]);
});

import { expect, test } from 'vitest';

import { around, asCode, asList, asMaths, asPicture, type Edit } from './markdown-keys.ts';

const after = (value: string, edit: Edit) => value.slice(0, edit.from) + edit.text + value.slice(edit.to);
const selected = (value: string, edit: Edit) => after(value, edit).slice(edit.selectFrom, edit.selectTo);

test('bold goes around the selection, and away again', () => {
  const bold = around('a word b', 2, 6, '**', 'bold');
  expect(after('a word b', bold)).toBe('a **word** b');
  expect(selected('a word b', bold)).toBe('word');
  expect(after('a **word** b', around('a **word** b', 4, 8, '**', 'bold'))).toBe('a word b');
});

test('without a selection an example stands ready to be typed over', () => {
  expect(after('', asCode('', 0, 0))).toBe('`code`');
  expect(selected('', asMaths('', 0, 0))).toBe('n \\le 10^5');
});

test('several lines become a block', () => {
  expect(after('x\na\nb', asCode('x\na\nb', 2, 5))).toBe('x\n```\na\nb\n```');
  expect(after('xa\nb', asMaths('xa\nb', 1, 4))).toBe('x\n$$\na\nb\n$$');
});

test('lines become a list and no list any more', () => {
  expect(after('a\nb\nc', asList('a\nb\nc', 0, 3))).toBe('- a\n- b\nc');
  expect(after('- a\n- b', asList('- a\n- b', 3, 6))).toBe('a\nb');
});

test('a picture stands on its own line, and brackets in what it shows do not end it', () => {
  expect(after('see', asPicture('see', 3, 'a [map]', 'picture:0'))).toBe(
    'see\n\n![a \\[map\\]](picture:0)\n',
  );
});

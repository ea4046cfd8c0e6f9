import { expect, test } from 'vitest';

import { compileMarks } from './compile-marks.ts';

test('marks the line and column that g++ names, and nothing for its notes', () => {
  const output = [
    "main.cpp: In function 'int main()':",
    "main.cpp:17:30: error: expected ')' before ';' token",
    '   17 |     return (a.first < b.first;',
    '      |            ~                 ^',
    'main.cpp:9:7: warning: unused variable ‘k’ [-Wunused-variable]',
    'main.cpp:3:1: note: declared here',
  ].join('\n');
  expect(compileMarks(output)).toEqual([
    { line: 17, column: 30, severity: 'error', message: "expected ')' before ';' token" },
    { line: 9, column: 7, severity: 'warning', message: 'unused variable ‘k’ [-Wunused-variable]' },
  ]);
});

test('does not mark a line of the candidate for a complaint inside a system header', () => {
  expect(
    compileMarks('/usr/include/c++/14/bits/stl_algo.h:1842:14: error: no match for ‘operator-’'),
  ).toEqual([]);
});

test('marks what javac complains about, at its caret', () => {
  const output = [
    "Main.java:5: error: ';' expected",
    '        int x = 1',
    '                 ^',
    '1 error',
  ].join('\n');
  expect(compileMarks(output)).toEqual([{ line: 5, column: 18, severity: 'error', message: "';' expected" }]);
});

test('marks the line of a Python syntax error', () => {
  const output = [
    '  File "main.py", line 3',
    '    print(',
    '         ^',
    "SyntaxError: '(' was never closed",
  ].join('\n');
  expect(compileMarks(output)).toEqual([
    { line: 3, severity: 'error', message: "SyntaxError: '(' was never closed" },
  ]);
});

test('marks the line of a JavaScript syntax error', () => {
  const output = [
    '/box/main.js:3',
    'const x = ;',
    '          ^',
    '',
    "SyntaxError: Unexpected token ';'",
  ].join('\n');
  expect(compileMarks(output)).toEqual([
    { line: 3, column: 11, severity: 'error', message: "SyntaxError: Unexpected token ';'" },
  ]);
});

test('marks the line and column of an error of types', () => {
  const output = [
    "main.ts(2,20): error TS2345: Argument of type 'string' is not assignable to parameter of type 'number'.",
    "  Type 'string' is not assignable to type 'number'.",
  ].join('\n');
  expect(compileMarks(output)).toEqual([
    {
      line: 2,
      column: 20,
      severity: 'error',
      message: "Argument of type 'string' is not assignable to parameter of type 'number'.",
    },
  ]);
});

test('marks nothing in a text that no compiler wrote', () => {
  expect(compileMarks('Killed\nerror: too long\n')).toEqual([]);
});

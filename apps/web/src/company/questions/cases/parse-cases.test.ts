import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseCases } from './parse-cases.ts';

const numbered = (taken: ReadonlySet<string>) => String(taken.size + 1);

test('one case needs no line above it', () => {
  expect(parseCases('1 2\n---\n3', numbered)).toEqual({
    cases: [{ name: '1', input: '1 2\n', answer: '3\n' }],
    faults: [],
  });
});

test('names follow the line that begins a case; without one it is numbered', () => {
  const { cases } = parseCases('=== tiny\n1\n---\n1\n\n===\n2\n---\n4\n', numbered);
  expect(cases).toEqual([
    { name: 'tiny', input: '1\n', answer: '1\n' },
    { name: '2', input: '2\n', answer: '4\n' },
  ]);
});

test('input and answer may be empty, and blank lines within stay', () => {
  expect(parseCases('===\n\na\n\nb\n---\n', numbered).cases).toEqual([
    { name: '1', input: '\na\n\nb\n', answer: '' },
  ]);
  expect(parseCases('---\nx', numbered).cases).toEqual([{ name: '1', input: '', answer: 'x\n' }]);
});

test('a case without an answer and a name given twice are told with their line', () => {
  const { faults } = parseCases('=== a\n1\n=== b\n1\n---\n2\n=== b\n1\n---\n2', numbered);
  expect(faults).toEqual([
    'The case on line 1 has no line --- between input and answer.',
    'Line 7: another case here is called b.',
  ]);
});

test('whatever is pasted, every case is whole and named once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('===', '=== a', '---', '', '1', ' ', '\r'), { maxLength: 40 }),
      (lines) => {
        const { cases } = parseCases(lines.join('\n'), numbered);
        expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
        for (const { input, answer } of cases)
          for (const text of [input, answer]) expect(text === '' || text.endsWith('\n')).toBe(true);
      },
    ),
  );
});

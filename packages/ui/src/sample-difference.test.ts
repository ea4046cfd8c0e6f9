import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differingPart, sampleDifference } from './sample-difference.tsx';
import { visibleEnd } from './text-lines.tsx';

test.each([
  ['20\n', '10\n', 1, 'Line 1 differs: expected 20, got 10.'],
  ['1\n2\n', '1\n', 2, 'Line 2 is missing: expected 2.'],
  ['1\n', '1\n2\n', 2, 'Line 2 is too much: got 2.'],
  ['1\n', '1 \n', 1, 'Line 1 has a space at its end that was not expected.'],
  ['1 \n', '1\n', 1, 'Line 1 should end with a space.'],
  ['1\n', '1', null, 'Your output has no newline at the end.'],
  ['1', '1\n', null, 'Your output has a newline at the end that was not expected.'],
  ['1\n', '', 1, 'Line 1 is missing: expected 1.'],
  ['a\n\nb\n', 'a\nb\n', 2, 'Line 2 differs: expected an empty line, got b.'],
])('expected %j, got %j: line %s, "%s"', (expected, actual, line, sentence) => {
  expect(sampleDifference(expected, actual)).toEqual({ line, sentence });
});

test('equal outputs have no difference', () => {
  fc.assert(fc.property(fc.string(), (output) => sampleDifference(output, output) === null));
});

test('what is underlined is a whole word', () => {
  expect(differingPart('sum 120 end', 'sum 110 end')).toEqual([4, 7]);
});

test('a space too many at the end is underlined alone, and drawn as a dot', () => {
  expect(differingPart('1 2 3 ', '1 2 3')).toEqual([5, 6]);
  expect(visibleEnd('1 2 3 ')).toBe('1 2 3·');
});

test('outside of what is underlined both lines are the same', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', ' ') });
  fc.assert(
    fc.property(line, line, (a, b) => {
      const [from, to] = differingPart(a, b);
      expect(b.startsWith(a.slice(0, from))).toBe(true);
      expect(b.endsWith(a.slice(to))).toBe(true);
    }),
  );
});

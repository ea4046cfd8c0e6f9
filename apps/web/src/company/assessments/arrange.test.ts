import type { ComposedQuestion } from '@fairshot/contracts/assessments/assessments.contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  dropQuestion,
  moveQuestion,
  moveSection,
  outlineOf,
  putBack,
  replaceQuestion,
  sendQuestion,
} from './arrange.ts';
import { aComposition, aQuestion } from './test-composition.ts';

const { sections } = aComposition({ parts: [['a', 'b'], ['c'], []] });
const shape = (all: typeof sections) =>
  all.map((section) => section.questions.map((one) => one.questionVersionId).join(''));

describe('a question', () => {
  test('goes one line up or down, and over the edge into the next section', () => {
    expect(shape(moveQuestion(sections, 'a', 1))).toEqual(['ba', 'c', '']);
    expect(shape(moveQuestion(sections, 'b', 1))).toEqual(['a', 'bc', '']);
    expect(shape(moveQuestion(sections, 'c', -1))).toEqual(['abc', '', '']);
    expect(shape(moveQuestion(sections, 'c', 1))).toEqual(['ab', '', 'c']);
  });

  test('stays at the ends', () => {
    expect(shape(moveQuestion(sections, 'a', -1))).toEqual(['ab', 'c', '']);
    const last = sendQuestion(sections, 'c', 'section-2');
    expect(shape(moveQuestion(last, 'c', 1))).toEqual(['ab', '', 'c']);
  });

  test('dropped on a head stands first below it when it came from above', () => {
    expect(shape(dropQuestion(sections, 'a', 'section-2'))).toEqual(['b', 'c', 'a']);
    expect(shape(dropQuestion(sections, 'c', 'section-0'))).toEqual(['cab', '', '']);
  });

  test('that is taken out comes back where it stood', () => {
    const b = sections[0]!.questions[1]!;
    const without = replaceQuestion(sections, 'b', undefined);
    expect(shape(without)).toEqual(['a', 'c', '']);
    expect(shape(putBack(without, b, 'section-0', 1))).toEqual(['ab', 'c', '']);
    expect(shape(putBack(without.slice(1), b, 'section-0', 1))).toEqual(['c', 'b']);
  });

  test('makes room for a newer version in its place', () => {
    const newer: ComposedQuestion = aQuestion('a2');
    expect(shape(replaceQuestion(sections, 'a', newer))).toEqual(['a2b', 'c', '']);
  });
});

test('a section moves with its questions, and not beyond the ends', () => {
  expect(shape(moveSection(sections, 'section-0', 1))).toEqual(['c', 'ab', '']);
  expect(shape(moveSection(sections, 'section-0', 3))).toEqual(['ab', 'c', '']);
});

test('however things are moved, no question is lost or doubled and no section either', () => {
  const ids = ['a', 'b', 'c'];
  const move = fc.oneof(
    fc.record({
      kind: fc.constant('step' as const),
      id: fc.constantFrom(...ids),
      by: fc.constantFrom(1, -1),
    }),
    fc.record({
      kind: fc.constant('drop' as const),
      id: fc.constantFrom(...ids),
      over: fc.constantFrom(...ids, 'section-0', 'section-1', 'section-2'),
    }),
    fc.record({
      kind: fc.constant('section' as const),
      key: fc.constantFrom('section-0', 'section-1', 'section-2'),
      to: fc.integer({ min: -1, max: 3 }),
    }),
  );
  fc.assert(
    fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
      let now = sections;
      for (const one of moves) {
        if (one.kind === 'step') now = moveQuestion(now, one.id, one.by);
        else if (one.kind === 'drop') now = dropQuestion(now, one.id, one.over);
        else now = moveSection(now, one.key, one.to);
      }
      expect(
        outlineOf(now)
          .map((item) => item.id)
          .sort(),
      ).toEqual([...ids, 'section-0', 'section-1', 'section-2'].sort());
    }),
  );
});

import { expect, test } from 'vitest';

import { differences } from './composition-facts.ts';
import { isSameComposition } from './composition.ts';
import { meet, merge } from './merge-compositions.ts';
import { aComposition } from './test-composition.ts';

const base = aComposition();
const names = (facts: readonly { name: string }[]) => facts.map((fact) => fact.name);

test('what only one of two changed is theirs or mine; what both changed has to be chosen', () => {
  const mine = aComposition({ title: 'Mine', durationMinutes: 30 });
  const theirs = aComposition({ title: 'Theirs', honourCode: 'standard' });
  const meeting = meet(base, mine, theirs);
  expect(names(meeting.disputed)).toEqual(['Title']);
  expect(names(meeting.theirs)).toEqual(['Honour code']);
  expect(names(meeting.mine)).toEqual(['Duration']);
  expect(merge(mine, theirs, [...meeting.mine, ...meeting.disputed])).toMatchObject({
    title: 'Mine',
    durationMinutes: 30,
    honourCode: 'standard',
  });
  expect(merge(mine, theirs, meeting.mine)).toMatchObject({ title: 'Theirs', durationMinutes: 30 });
});

test('the same change made by both is no dispute', () => {
  const changed = aComposition({ durationMinutes: 45 });
  const meeting = meet(base, changed, aComposition({ durationMinutes: 45 }));
  expect([meeting.disputed, meeting.theirs, meeting.mine]).toEqual([[], [], []]);
});

test('a section’s key on the page, and news of the bank, are nobody’s change', () => {
  const [section] = base.sections;
  const elsewhere = aComposition({
    sections: [
      {
        ...section!,
        key: 'another',
        questions: section!.questions.map((question) => ({ ...question, isArchived: true })),
      },
    ],
  });
  expect(isSameComposition(base, elsewhere)).toBe(true);
  expect(differences(base, elsewhere)).toEqual([]);
});

test('a question that moved to another section is a difference, in words', () => {
  const [questions] = differences(
    aComposition({ parts: [['a', 'b'], []] }),
    aComposition({ parts: [['a'], ['b']] }),
  );
  expect(questions?.words(aComposition({ parts: [['a'], ['b']] }))).toBe(
    'Part 1\n- A v1, 10 points\nPart 2\n- B v1, 10 points',
  );
});

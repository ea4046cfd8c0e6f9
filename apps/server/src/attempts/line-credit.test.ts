import { expect, test } from 'vitest';

import { lineCredit } from './line-credit.ts';

const evidence = { missed: 130, running: 130, reported: 130, most: 600, given: 0 };

test.each([
  ['all that the server missed and the page reports', {}, { seconds: 130 }],
  ['no more than the server missed, whatever a page says', { reported: 86_400 }, { seconds: 130 }],
  ['no more than the page says', { reported: 100 }, { seconds: 100, because: 'page_saw_less' }],
  ['no more than the clock ran meanwhile', { running: 40 }, { seconds: 40, because: 'not_running' }],
  ['nothing where the clock stood still all along', { running: 0 }, { seconds: 0, because: 'not_running' }],
  ['no more than is left of the most', { given: 550 }, { seconds: 50, because: 'most_given' }],
  ['nothing once the most was given', { given: 600 }, { seconds: 0, because: 'most_given' }],
  ['nothing where the assessment gives none', { most: 0 }, { seconds: 0, because: 'off' }],
  ['nothing for less than half a minute', { reported: 29 }, { seconds: 0, because: 'too_short' }],
] as const)('gives back %s', (_, known, came) => {
  expect(lineCredit({ ...evidence, ...known })).toEqual(came);
});

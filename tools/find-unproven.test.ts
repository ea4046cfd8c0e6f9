import { expect, test } from 'vitest';
import { ROOT } from '../apps/cli/src/settings.ts';
import { findUnproven } from './find-unproven.ts';
import { expandIds, readRequirements } from './read-requirements.ts';

test('what the page of requirements claims can be looked up', () => {
  expect(findUnproven(ROOT)).toEqual([]);
});

test('what is not there is named: an id, a test, a file, a route, a column, a decision', () => {
  const all = readRequirements(ROOT);
  const [first] = all.requirements;
  if (!first) throw new Error('There are no requirements.');
  const invented = {
    ...all,
    requirements: [
      {
        ...first,
        where: ['apps/none.ts', 'GET /api/none'],
        tests: ['tools/find-unproven.test.ts › none such'.replace('none', 'no')],
        decision: '9999',
      },
    ],
    asked: `${first.id}, SC-99`,
    routes: [{ id: 'SC-99', design: '-', ours: 'page /none' }],
    models: [{ design: '-', columns: [['none', 'attempt.none'] as [string, string]] }],
  };
  expect(findUnproven(ROOT, invented)).toEqual([
    'SC-99: asked for, and has no row',
    `${first.id}: there is no apps/none.ts`,
    `${first.id}: there is no GET /api/none`,
    `${first.id}: there is no test tools/find-unproven.test.ts › no such`,
    `${first.id}: there is no decision record 9999`,
    'SC-99: there is no page /none',
    'there is no column attempt.none',
  ]);
});

test('ranges of ids are written out', () => {
  expect(expandIds('SC-1, SC-6 to SC-8; FS-5')).toEqual(['SC-1', 'SC-6', 'SC-7', 'SC-8', 'FS-5']);
});

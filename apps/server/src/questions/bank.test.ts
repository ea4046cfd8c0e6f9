import type { BankFilter } from '@fairshot/contracts/questions/bank-filter';
import { QuestionListItem } from '@fairshot/contracts/questions/questions.contract';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createTestWorld, type Person, type TestWorld } from '../platform/test-world.ts';
import { fillBankWith, type WantedQuestion } from './test-bank.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await createTestWorld();
});
afterAll(() => world.close());

async function ask(person: Person, path: string, query: object, what = 'questions') {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    for (const one of [value ?? []].flat()) address.append(name, String(one));
  return person.browser.get(`${path}/${what}?${address}`);
}

async function list(person: Person, path: string, query: object) {
  const { status, body } = await ask(person, path, query);
  expect(status).toBe(200);
  return { ...body, questions: QuestionListItem.array().parse(body['questions']) };
}

const WORDS = [
  'Café',
  'Größe',
  'graph',
  'Łódź',
  '最短経路',
  '100%',
  'a_b',
  'שלום',
  'नमस्ते',
  'back\\slash',
  'İzmir',
];
const SKILLS = ['graphs', 'hashing, maps', 'Größe', 'dynamic programming'];
const LANGUAGES = ['c', 'cpp', 'python'] as const;
const LEVELS = ['easy', 'medium', 'hard'] as const;
const YES_NO = ['yes', 'no'] as const;

describe('in a bank of every kind of question', () => {
  let bank: (Required<WantedQuestion> & { id: string })[];

  beforeAll(async () => {
    const { priya, marta } = world.kestrel.staff;
    const some = fc.subarray.bind(fc);
    const question = fc.record({
      title: some(WORDS, { minLength: 1 }).map((words) => words.join(' ')),
      statement: some(WORDS).map((words) => words.join('\n')),
      kind: fc.constantFrom('coding' as const, 'multiple_choice' as const),
      state: fc.constantFrom(
        'draft' as const,
        'published' as const,
        'published' as const,
        'archived' as const,
      ),
      difficulty: fc.constantFrom(...LEVELS),
      skills: some(SKILLS),
      languages: some([...LANGUAGES], { minLength: 1 }),
      authorId: fc.constantFrom(priya.memberId, marta.memberId),
      hasDraft: fc.boolean(),
      isStarter: fc.boolean(),
      used: fc.constantFrom(0, 0, 1, 2),
      changedAt: fc.date({
        min: new Date('2026-01-01'),
        max: new Date('2026-11-01'),
        noInvalidDate: true,
      }),
    });
    const wanted = fc.sample(question, 60);
    const ids = await fillBankWith(world, world.kestrel, wanted);
    bank = wanted.map((one, at) => ({ ...one, id: ids[at] ?? '' }));
  });

  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replaceAll(/[\u0300-\u036f]/g, '')
      .toLowerCase();
  const isYes = (wanted: 'yes' | 'no' | undefined, holds: boolean) =>
    wanted === undefined || (wanted === 'yes') === holds;

  function fits(filter: BankFilter): string[] {
    const { search = '', kind, difficulty, skill = [], language, authorId, state } = filter;
    return bank
      .filter((q) => (state === undefined ? q.state !== 'archived' : state === 'any' || q.state === state))
      .filter((q) => kind === undefined || q.kind === kind)
      .filter((q) => difficulty === undefined || q.difficulty === difficulty)
      .filter((q) => language === undefined || (q.kind === 'coding' && q.languages.includes(language as 'c')))
      .filter((q) => skill.every((one) => q.skills.includes(one)))
      .filter((q) => authorId === undefined || q.authorId === authorId)
      .filter((q) => isYes(filter.hasChanges, q.hasDraft && q.state !== 'draft'))
      .filter((q) => isYes(filter.isUsed, q.used > 0))
      .filter(
        (q) => filter.isProven === undefined || (q.kind === 'coding' && isYes(filter.isProven, q.isStarter)),
      )
      .filter((q) => {
        const text = plain([q.title, ...q.skills, q.statement].join('\n'));
        return search.split(/\s+/).every((word) => text.includes(plain(word)));
      })
      .map((q) => q.id);
  }

  const may = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });
  const anyFilter = () =>
    fc.record({
      search: may(
        fc
          .array(
            fc
              .constantFrom(...WORDS, ...SKILLS)
              .chain((word) => fc.nat(word.length - 1).map((to) => word.slice(0, to + 1))),
            { minLength: 1, maxLength: 2 },
          )
          .map((words) => words.join('  ')),
      ),
      kind: may(fc.constantFrom('coding' as const, 'multiple_choice' as const)),
      difficulty: may(fc.constantFrom(...LEVELS)),
      skill: may(fc.subarray(SKILLS)),
      language: may(fc.constantFrom(...LANGUAGES)),
      authorId: may(fc.constantFrom(world.kestrel.staff.priya.memberId, world.kestrel.staff.daniel.memberId)),
      state: may(
        fc.constantFrom('draft' as const, 'published' as const, 'archived' as const, 'any' as const),
      ),
      hasChanges: may(fc.constantFrom(...YES_NO)),
      isUsed: may(fc.constantFrom(...YES_NO)),
      isProven: may(fc.constantFrom(...YES_NO)),
    });

  test('any combination of filters finds exactly what reading the whole bank would find', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter(), async (filter) => {
        const found = await list(world.kestrel.staff.daniel, world.kestrel.path, { ...filter, size: 200 });
        const expected = fits(filter);
        expect(found.questions.map((q) => q.id).toSorted()).toEqual(expected.toSorted());
        expect(found).toMatchObject({ total: expected.length });
      }),
      { numRuns: 120 },
    );
  });

  test('what a filter says it would show is what it shows', async () => {
    await fc.assert(
      fc.asyncProperty(anyFilter(), async (filter) => {
        const { status, body } = await ask(
          world.kestrel.staff.ravi,
          world.kestrel.path,
          filter,
          'questions/counts',
        );
        expect([status, body['message']]).toEqual([200, undefined]);
        const counts = (facet: string) => body[facet] as { value: string; count: number }[];
        for (const facet of [
          'kind',
          'difficulty',
          'language',
          'state',
          'hasChanges',
          'isUsed',
          'isProven',
        ] as const)
          for (const { value, count } of counts(facet))
            expect([facet, value, fits({ ...filter, [facet]: value }).length]).toEqual([facet, value, count]);
        for (const { value, count } of counts('author'))
          expect(fits({ ...filter, authorId: value })).toHaveLength(count);
        for (const { value, count } of counts('skill'))
          expect(fits({ ...filter, skill: [...(filter.skill ?? []), value] })).toHaveLength(count);
      }),
      { numRuns: 40 },
    );
  });

  test('pages follow each other without a gap or a repetition, in every order', async () => {
    const { marta } = world.kestrel.staff;
    for (const sort of ['changed', 'title', 'difficulty', 'used']) {
      const order = { state: 'any', sort, direction: 'ascending' };
      const whole = await list(marta, world.kestrel.path, { ...order, size: 200 });
      const pages = [];
      for (let page = 1; page <= 9; page++)
        pages.push(...(await list(marta, world.kestrel.path, { ...order, size: 7, page })).questions);
      expect(pages.map((q) => q.id)).toEqual(whole.questions.map((q) => q.id));
      const turned = await list(marta, world.kestrel.path, { ...order, size: 200, direction: 'descending' });
      expect(turned.questions.map((q) => q.id)).toEqual(whole.questions.map((q) => q.id).toReversed());
    }
    const places = (
      await list(marta, world.kestrel.path, { sort: 'difficulty', direction: 'ascending', size: 200 })
    ).questions;
    expect(places.map((q) => LEVELS.indexOf(q.difficulty))).toEqual(
      places.map((q) => LEVELS.indexOf(q.difficulty)).toSorted((a, b) => a - b),
    );
    const used = (await list(marta, world.kestrel.path, { sort: 'used', size: 200 })).questions;
    expect(used.map((q) => q.usedInAssessments)).toEqual(
      used.map((q) => q.usedInAssessments).toSorted((a, b) => b - a),
    );
  });

  test('a row says who began the question, where it came from, and whether a draft waits', async () => {
    const { questions } = await list(world.kestrel.staff.marta, world.kestrel.path, {
      state: 'any',
      size: 200,
    });
    for (const row of questions) {
      const known = bank.find((q) => q.id === row.id);
      expect(row).toMatchObject({
        author: { memberId: known?.authorId },
        isStarter: known?.isStarter,
        hasChanges: known?.hasDraft && known.state !== 'draft',
        usedInAssessments: known?.used,
      });
    }
  });

  test('the bank is counted without its archive, and the archive for itself', async () => {
    const page = await list(world.kestrel.staff.marta, world.kestrel.path, { search: 'nothing has this' });
    const archived = bank.filter((q) => q.state === 'archived').length;
    expect(page).toMatchObject({ questions: [], total: 0, inBank: 60 - archived, inArchive: archived });
  });

  test('nobody of another organization finds any of it', async () => {
    const { petr } = world.ostrava.staff;
    expect(await list(petr, world.ostrava.path, { state: 'any' })).toMatchObject({
      total: 0,
      inBank: 0,
      inArchive: 0,
    });
    const { body } = await ask(petr, world.ostrava.path, { state: 'any' }, 'questions/counts');
    expect(Object.values(body).flat()).toEqual([]);
  });
});

test.each([
  ['a page before the first', 'page=0'],
  ['more than two hundred at once', 'size=201'],
  ['an order nobody knows', 'sort=beauty'],
  ['a state nobody knows', 'state=gone'],
  ['an author who is no id', 'authorId=me'],
  ['21 skills', Array.from({ length: 21 }, (_, at) => `skill=s${at}`).join('&')],
  ['a skill with a NUL', 'skill=a%00b'],
])('%s is refused as bad input', async (_, query) => {
  const answer = await world.kestrel.staff.marta.browser.get(`${world.kestrel.path}/questions?${query}`);
  expect(answer).toMatchObject({ status: 400, body: { code: 'bad_input' } });
});

test('signs that mean something to a database are words like any other', async () => {
  const { marta } = world.kestrel.staff;
  await fillBankWith(world, world.kestrel, [{ title: "Robert'); drop table question;--" }]);
  for (const search of ["');", '%', '_', '\\', '"', '‮', 'drop table question;--']) {
    const { status } = await ask(marta, world.kestrel.path, { search });
    expect(status).toBe(200);
  }
  expect((await list(marta, world.kestrel.path, { search: "Robert');" })).questions).toHaveLength(1);
});

import { DIFFICULTIES } from '@fairshot/contracts/questions/difficulty';
import { QuestionDraft } from '@fairshot/contracts/questions/question-draft';
import { LANGUAGES } from '@fairshot/contracts/questions/language';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestWorld, type TestWorld } from '../platform/test-world.ts';
import { hashOf, openDesk } from './test-authoring.ts';

const CONTENTS = ['', '1\n', '2\r\n', 'no end', 'nul \0'];

let world: TestWorld;
let desk: ReturnType<typeof openDesk>;
beforeAll(async () => {
  world = await createTestWorld();
  desk = openDesk(world);
  await desk.store(...CONTENTS);
});
afterAll(() => world.close());

const text = fc.string({ unit: 'grapheme', maxLength: 60 }).map((it) => it.replaceAll('\0', ''));
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((it) => `a${it.replaceAll(/[\0\r\n]/g, '')}`);
const language = fc.constantFrom(...LANGUAGES);
const seconds = fc.double({ min: 0.1, max: 60, noNaN: true });
const weight = fc.integer({ min: 0, max: 1000 });
const content = fc.constantFrom(...CONTENTS.map(hashOf));
const script = fc.record({ language, source: text });
const byName = { selector: ({ name }: { name: string }) => name.trim(), maxLength: 8 };
const tolerance = fc.constantFrom('0.001', '1e-6', '2E3');

const common = {
  title: line,
  statement: text,
  difficulty: fc.constantFrom(...DIFFICULTIES),
  skills: fc.uniqueArray(line, { selector: (it) => it.trim(), maxLength: 5 }),
};

const COMMON_KEYS = ['kind', 'title', 'statement', 'difficulty', 'skills'] as const;
const CHOICE_KEYS = ['selection', 'choiceScoring', 'shuffleChoices', 'choices'] as const;
const CODING_KEYS = [
  'languages',
  'starters',
  'timeLimitSeconds',
  'timeLimitByLanguage',
  'memoryLimitMb',
  'outputLimitMb',
  'compare',
  'cases',
  'groups',
  'solutions',
] as const;

const coding = fc
  .uniqueArray(
    fc
      .tuple(
        fc.record({ name: line, weight }),
        fc.oneof(
          fc.record({ scoring: fc.constantFrom('sum' as const, 'min' as const) }),
          fc.record({ scoring: fc.constant('min' as const), stopAtFirstFailure: fc.constant(true) }),
          fc.record({
            scoring: fc.constant('threshold' as const),
            thresholdPermille: fc.integer({ min: 1, max: 1000 }),
          }),
        ),
      )
      .map(([group, scoring]) => ({ ...group, ...scoring })),
    byName,
  )
  .chain((groups) =>
    fc.record(
      {
        ...common,
        kind: fc.constant('coding' as const),
        expectedMinutes: fc.integer({ min: 1, max: 600 }),
        languages: fc.uniqueArray(language, { minLength: 1 }),
        starters: fc.dictionary(language, text, { noNullPrototype: true }),
        timeLimitSeconds: seconds,
        timeLimitByLanguage: fc.dictionary(language, seconds, { noNullPrototype: true }),
        memoryLimitMb: fc.integer({ min: 16, max: 4096 }),
        outputLimitMb: fc.integer({ min: 1, max: 64 }),
        compare: fc.record(
          {
            mode: fc.constantFrom('tokens', 'exact', 'float', 'exit'),
            caseSensitive: fc.boolean(),
            spaceSensitive: fc.boolean(),
            absTolerance: tolerance,
            relTolerance: tolerance,
          },
          { requiredKeys: ['mode', 'caseSensitive', 'spaceSensitive'] },
        ),
        cases: fc.uniqueArray(
          fc.record(
            {
              name: line,
              isSample: fc.boolean(),
              group: fc.constantFrom(...groups.map(({ name }) => name), 'none'),
              weight,
              explanation: text,
              inputSha256: content,
              answerSha256: content,
            },
            { requiredKeys: ['name', 'isSample', 'weight', 'explanation', 'inputSha256', 'answerSha256'] },
          ),
          byName,
        ),
        groups: fc.constant([...groups, { name: 'none', weight: 1, scoring: 'sum' as const }]),
        solutions: fc.uniqueArray(
          fc.record(
            {
              name: line,
              language,
              label: fc.constantFrom('accepted', 'wrong', 'slow'),
              source: text,
              failsOn: line,
            },
            { requiredKeys: ['name', 'language', 'label', 'source'] },
          ),
          byName,
        ),
        validator: script,
        generator: fc.record({ language, source: text, recipes: text }),
        checker: script,
      },
      { noNullPrototype: true, requiredKeys: [...COMMON_KEYS, ...CODING_KEYS] },
    ),
  );

const choices = fc.record(
  {
    ...common,
    kind: fc.constant('multiple_choice' as const),
    expectedMinutes: fc.integer({ min: 1, max: 600 }),
    selection: fc.constantFrom('one', 'several'),
    choiceScoring: fc.constantFrom('all_or_nothing', 'per_choice'),
    shuffleChoices: fc.boolean(),
    choices: fc.array(fc.record({ text, isCorrect: fc.boolean(), explanation: text }), { maxLength: 20 }),
  },
  { noNullPrototype: true, requiredKeys: [...COMMON_KEYS, ...CHOICE_KEYS] },
);

test.each([
  ['coding', coding],
  ['multiple_choice', choices],
] as const)(
  'any %s draft that the contract allows is saved, and read back as it was',
  async (kind, drafts) => {
    let question = await desk.begin('Anything', kind);
    await fc.assert(
      fc.asyncProperty(drafts as fc.Arbitrary<unknown>, async (input) => {
        const draft = QuestionDraft.parse(input);
        const answer = await desk.send(question, draft);
        expect(answer.status, JSON.stringify(answer.body)).toBe(200);
        question = desk.parse(answer);
        expect(question.draft).toEqual(draft);
        expect((await desk.read(question.id)).draft).toEqual(draft);
      }),
      { numRuns: 60 },
    );
  },
);

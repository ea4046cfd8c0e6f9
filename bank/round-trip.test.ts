import { LANGUAGES } from '@fairshot/contracts/questions/language';
import { QuestionDraft } from '@fairshot/contracts/questions/question-draft';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';

import { openFolder } from './disk-tree.ts';
import { openMemoryKeeper } from './memory-keeper.ts';
import { listQuestionFolders } from './read-question.ts';
import { readQuestionFolder } from './read-question-folder.ts';
import { treeOf } from './test-tree.ts';
import { writeQuestionFolder } from './write-question-folder.ts';

/** Every character that can be stored, the awkward ones often. */
const awkward = fc.constantFrom(
  ...'"\'\\/:#-?!&*|>%@`{}[],~ \t\u0001\u007f\u0085\u00a0\u2028\u2029\ufeff\u202e😀質é'.split(/(?:)/u),
);
const plain = fc.constantFrom(...'abcXYZ0129._-'.split(''));
const unit = fc.oneof(plain, awkward, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));
const text = fc
  .array(fc.oneof(unit, fc.constantFrom('\n', '\r\n', '\r', '![a](picture-1.png)', '![x](b.png "t")')), {
    maxLength: 12,
  })
  .map((parts) => parts.join('').replaceAll('\0', ''));
const line = fc
  .oneof(
    fc.array(unit, { minLength: 1, maxLength: 12 }).map((parts) => parts.join('')),
    fc.constantFrom(
      'con',
      'CON.x',
      'a',
      'A',
      'a.in',
      'true',
      'null',
      '1e3',
      '~',
      '- a',
      '../../etc/passwd',
      '__proto__',
    ),
  )
  .map((value) => value.replace(/[\0\r\n]/g, '').trim())
  .filter((value) => value !== '' && value.isWellFormed());

const pictures = ['one', 'two'].map((content) => new TextEncoder().encode(content));
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const markdown = fc
  .array(fc.oneof(text, ...pictures.map((bytes) => fc.constant(`![a map](picture:${hashOf(bytes)})`))), {
    maxLength: 4,
  })
  .map((parts) => parts.join(''));
const contents = fc.uint8Array({ maxLength: 20 });
const script = fc.record({ language: fc.constantFrom(...LANGUAGES), source: text });
const seconds = fc.double({ min: 0.1, max: 60, noNaN: true });
const tolerance = fc.constantFrom('1e-6', '0.001', '1E-9', '5');
const required = { requiredKeys: ['title', 'statement', 'difficulty', 'skills'] } as const;
const common = {
  title: line,
  statement: markdown,
  difficulty: fc.constantFrom('easy', 'medium', 'hard'),
  skills: fc.uniqueArray(line, { maxLength: 3 }),
  expectedMinutes: fc.integer({ min: 1, max: 600 }),
};
const byLanguage = <Value>(value: fc.Arbitrary<Value>) =>
  fc.dictionary(fc.constantFrom(...LANGUAGES), value, { noNullPrototype: true });

const coding = fc
  .record({
    names: fc.uniqueArray(line, { maxLength: 6 }),
    groups: fc.uniqueArray(
      fc
        .tuple(
          fc.record({ name: line, weight: fc.integer({ min: 0, max: 1000 }) }),
          fc.oneof(
            fc.record({ scoring: fc.constantFrom('sum', 'min') }),
            fc.record({ scoring: fc.constant('min'), stopAtFirstFailure: fc.constant(true) }),
            fc.record({
              scoring: fc.constant('threshold'),
              thresholdPermille: fc.integer({ min: 1, max: 1000 }),
            }),
          ),
        )
        .map(([group, scoring]) => ({ ...group, ...scoring })),
      { selector: ({ name }) => name, maxLength: 3 },
    ),
  })
  .chain(({ names, groups }) =>
    fc.record(
      {
        kind: fc.constant('coding'),
        ...common,
        languages: fc.shuffledSubarray([...LANGUAGES], { minLength: 1 }),
        starters: byLanguage(text),
        timeLimitSeconds: seconds,
        timeLimitByLanguage: byLanguage(seconds),
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
        cases: fc.tuple(
          ...names.map((name) =>
            fc.record(
              {
                name: fc.constant(name),
                isSample: fc.boolean(),
                group: fc.oneof(line, ...groups.map((group) => fc.constant(group.name))),
                weight: fc.integer({ min: 0, max: 1000 }),
                explanation: markdown,
                input: contents,
                answer: contents,
              },
              { requiredKeys: ['name', 'isSample', 'weight', 'explanation', 'input', 'answer'] },
            ),
          ),
        ),
        groups: fc.constant(groups),
        solutions: fc.uniqueArray(
          fc.record(
            {
              name: fc.oneof(line, fc.constantFrom('accepted/a.py', 'accepted/A.py', 'wrong_answer/b.cpp')),
              language: fc.constantFrom(...LANGUAGES),
              label: fc.constantFrom('accepted', 'wrong', 'slow'),
              source: text,
              failsOn: fc.oneof(line, ...names.map((name) => fc.constant(name))),
            },
            { requiredKeys: ['name', 'language', 'label', 'source'] },
          ),
          { selector: ({ name }) => name, maxLength: 5 },
        ),
        validator: script,
        checker: script,
        generator: fc.record({ language: fc.constantFrom(...LANGUAGES), source: text, recipes: text }),
      },
      {
        requiredKeys: [
          'kind',
          ...required.requiredKeys,
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
        ],
      },
    ),
  );

const multipleChoice = fc.record(
  {
    kind: fc.constant('multiple_choice'),
    ...common,
    selection: fc.constantFrom('one', 'several'),
    choiceScoring: fc.constantFrom('all_or_nothing', 'per_choice'),
    shuffleChoices: fc.boolean(),
    choices: fc.array(fc.record({ text: markdown, isCorrect: fc.boolean(), explanation: markdown }), {
      maxLength: 5,
    }),
  },
  {
    requiredKeys: [
      'kind',
      ...required.requiredKeys,
      'selection',
      'choiceScoring',
      'shuffleChoices',
      'choices',
    ],
  },
);

const stored = new Map(pictures.map((bytes) => [hashOf(bytes), bytes]));

/** The question as somebody finds it who gets its folder. */
async function exportedAndImported(draft: QuestionDraft, contents: ReadonlyMap<string, Uint8Array>) {
  const mediaTypes = new Map([...stored.keys()].map((hash) => [hash, 'image/png']));
  const files = writeQuestionFolder(draft, { pictures: mediaTypes });
  const bytesOf = (hash: string) => contents.get(hash) ?? stored.get(hash) ?? new Uint8Array();
  const tree = treeOf(
    files.map((file): [string, Uint8Array] => [
      file.path,
      'bytes' in file ? file.bytes : bytesOf('dataSha256' in file ? file.dataSha256 : file.pictureSha256),
    ]),
  );
  const keeper = openMemoryKeeper();
  return {
    ...(await readQuestionFolder(tree, keeper, 'folder')),
    keeper,
    tree,
    paths: files.map(({ path }) => path),
  };
}

describe('a question that was exported and is imported again', () => {
  test('is the same in everything, whatever its names and texts hold', async () => {
    await fc.assert(
      fc.asyncProperty(coding, async ({ cases, ...rest }) => {
        const contents = new Map<string, Uint8Array>();
        const store = (bytes: Uint8Array) => {
          contents.set(hashOf(bytes), bytes);
          return hashOf(bytes);
        };
        const draft = QuestionDraft.parse({
          ...rest,
          cases: cases.map(({ input, answer, ...one }) => ({
            ...one,
            inputSha256: store(input),
            answerSha256: store(answer),
          })),
        });
        const { draft: imported, notes, keeper } = await exportedAndImported(draft, contents);
        expect(notes.filter(({ kind }) => kind !== 'warning')).toEqual([]);
        expect(imported).toEqual(draft);
        for (const [hash, bytes] of contents) expect(keeper.contents.get(hash)).toEqual(bytes);
      }),
      { numRuns: 300 },
    );
  });

  test('is the same when its answer is chosen, not written', async () => {
    await fc.assert(
      fc.asyncProperty(multipleChoice, async (given) => {
        const draft = QuestionDraft.parse(given);
        const { draft: imported } = await exportedAndImported(draft, new Map());
        expect(imported).toEqual(draft);
      }),
      { numRuns: 150 },
    );
  });

  test('lies in files that every computer can keep, none twice where large letters are small ones', async () => {
    await fc.assert(
      fc.asyncProperty(coding, async ({ cases, ...rest }) => {
        const hash = hashOf(new Uint8Array());
        const draft = QuestionDraft.parse({
          ...rest,
          cases: cases.map(({ input: _i, answer: _a, ...one }) => ({
            ...one,
            inputSha256: hash,
            answerSha256: hash,
          })),
        });
        const { paths } = await exportedAndImported(draft, new Map());
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
        for (const path of paths)
          expect(path).toMatch(
            /^[\w][\w.-]*(\/(?!(con|nul|aux|prn|com\d|lpt\d)(\.|$))[A-Za-z0-9][\w.-]*)*$/i,
          );
      }),
      { numRuns: 150 },
    );
  });
});

test('every question of the bank becomes a draft, and its export reads as the same draft with the same contents', async () => {
  for (const folder of await listQuestionFolders(import.meta.dirname)) {
    const keeper = openMemoryKeeper();
    const tree = await openFolder(folder);
    const first = await readQuestionFolder(tree, keeper, basename(folder));
    expect
      .soft(
        first.notes.filter(({ kind }) => kind === 'problem'),
        folder,
      )
      .toEqual([]);
    if (!first.draft) continue;
    const again = await exportedAndImported(first.draft, keeper.contents);
    expect.soft(again.draft, folder).toEqual(first.draft);
    for (const path of again.paths)
      if (/^(data\/|submissions\/|starter\/|problem_statement\/|input_validators\/)/.test(path))
        expect
          .soft(Buffer.compare(await again.tree.read(path), await tree.read(path)), `${folder} ${path}`)
          .toBe(0);
  }
});

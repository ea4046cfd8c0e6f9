import { z } from 'zod';

import { line, sourceCode, text } from '../fields.ts';
import { Difficulty } from './difficulty.ts';
import { Language } from './language.ts';

/** The name of stored content: its SHA-256 in lower-case hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'This is not a SHA-256');

const Tolerance = z.string().regex(/^\d+(\.\d+)?(e-?\d+)?$/i, 'Write it as in 0.001 or 1e-6');

/** How an output is held against the answer, with the meaning of the Kattis default validator. */
export const CompareDraft = z.object({
  mode: z.enum(['tokens', 'exact', 'float', 'exit']),
  caseSensitive: z.boolean(),
  spaceSensitive: z.boolean(),
  absTolerance: Tolerance.optional(),
  relTolerance: Tolerance.optional(),
});
export type CompareDraft = z.infer<typeof CompareDraft>;

/** One input with its expected output; both are stored first and named here by their hash. */
export const CaseDraft = z.object({
  name: line(200),
  isSample: z.boolean(),
  /** The group it is scored with; alone where absent. */
  group: line(100).optional(),
  weight: z.number().int().min(0).max(1000),
  /** Markdown; shown with samples. */
  explanation: text(10_000),
  inputSha256: sha256,
  answerSha256: sha256,
});
export type CaseDraft = z.infer<typeof CaseDraft>;

/**
 * Cases scored together: `sum` gives each its share, `min` gives the group's weight only when all are accepted, and
 * `threshold` gives it when the accepted ones make up at least so many thousandths of the group. A `min` group may stop at its
 * first failure: its other cases are not run then, and its score is the same.
 */
export const CaseGroupDraft = z
  .object({
    name: line(100),
    weight: z.number().int().min(0).max(1000),
    scoring: z.enum(['sum', 'min', 'threshold']),
    thresholdPermille: z.number().int().min(1).max(1000).optional(),
    stopAtFirstFailure: z.boolean().optional(),
  })
  .refine(({ scoring, stopAtFirstFailure }) => scoring === 'min' || !stopAtFirstFailure, {
    path: ['stopAtFirstFailure'],
    message: 'Only a group that is scored all or nothing may stop at its first failure',
  })
  .refine(
    ({ scoring, thresholdPermille }) => (scoring === 'threshold') === (thresholdPermille !== undefined),
    {
      path: ['thresholdPermille'],
      message: 'A threshold is given exactly where the group is scored by one',
    },
  );
export type CaseGroupDraft = z.infer<typeof CaseGroupDraft>;

export const SolutionLabel = z.enum(['accepted', 'wrong', 'slow']);
export type SolutionLabel = z.infer<typeof SolutionLabel>;

/** A solution whose verdict the author knows. */
export const SolutionDraft = z.object({
  name: line(200),
  language: Language,
  label: SolutionLabel,
  source: sourceCode,
  /** Of a wrong or slow one: the case on which it must fail; any case where absent. */
  failsOn: line(200).optional(),
});
export type SolutionDraft = z.infer<typeof SolutionDraft>;

/** A program of the author's. A validator reads an input and ends with 42 when it keeps the statement's limits. */
export const ScriptDraft = z.object({ language: Language, source: sourceCode });
export type ScriptDraft = z.infer<typeof ScriptDraft>;

/** Writes inputs: run once per line of `recipes` (name, then what it reads), its output is the case's input. */
export const GeneratorDraft = ScriptDraft.extend({ recipes: text(100_000) });

/** A choice of a multiple-choice question; text and explanation are Markdown. */
export const ChoiceDraft = z.object({
  text: text(10_000),
  isCorrect: z.boolean(),
  explanation: text(10_000),
});
export type ChoiceDraft = z.infer<typeof ChoiceDraft>;

const unique = <Item>(nameOf: (item: Item) => string, message: string) =>
  [(items: Item[]) => new Set(items.map(nameOf)).size === items.length, message] as const;

const Common = z.object({
  title: line(200),
  /** Markdown with maths; pictures as in `![a map](picture:<sha256>)`. */
  statement: text(100_000),
  difficulty: Difficulty,
  skills: z
    .array(line(60))
    .max(20)
    .refine(...unique((skill: string) => skill, 'A skill stands here twice')),
  /** How long the author expects it to take. */
  expectedMinutes: z.number().int().min(1).max(600).optional(),
});

const Seconds = z.number().min(0.1).max(60);

export const CodingDraft = Common.extend({
  kind: z.literal('coding'),
  languages: z
    .array(Language)
    .min(1, 'Choose at least one language')
    .refine(...unique((language: string) => language, 'A language stands here twice')),
  starters: z.partialRecord(Language, sourceCode),
  /** CPU seconds of the whole program; by language where one needs another limit. */
  timeLimitSeconds: Seconds,
  timeLimitByLanguage: z.partialRecord(Language, Seconds),
  /** MB = 2^20 bytes. */
  memoryLimitMb: z.number().int().min(16).max(4096),
  outputLimitMb: z.number().int().min(1).max(64),
  compare: CompareDraft,
  cases: z
    .array(CaseDraft)
    .max(2000)
    .refine(...unique((c: CaseDraft) => c.name, 'Two cases have the same name')),
  groups: z
    .array(CaseGroupDraft)
    .max(50)
    .refine(...unique((g: CaseGroupDraft) => g.name, 'Two groups have the same name')),
  solutions: z
    .array(SolutionDraft)
    .max(50)
    .refine(...unique((s: SolutionDraft) => s.name, 'Two solutions have the same name')),
  validator: ScriptDraft.optional(),
  generator: GeneratorDraft.optional(),
  /** Says whether an output is right, in the place of `compare`: `checker input answer feedback_dir < output`, 42 or 43. */
  checker: ScriptDraft.optional(),
});
export type CodingDraft = z.infer<typeof CodingDraft>;

export const MultipleChoiceDraft = Common.extend({
  kind: z.literal('multiple_choice'),
  selection: z.enum(['one', 'several']),
  /** `per_choice` takes a share away for each wrong pick and never goes below nothing. */
  choiceScoring: z.enum(['all_or_nothing', 'per_choice']),
  shuffleChoices: z.boolean(),
  choices: z.array(ChoiceDraft).max(20),
});
export type MultipleChoiceDraft = z.infer<typeof MultipleChoiceDraft>;

/**
 * What an author writes, whole: a save replaces all of it. It may be incomplete in everything but its shape;
 * what publishing still needs is told beside it as `missing`.
 */
export const QuestionDraft = z.discriminatedUnion('kind', [CodingDraft, MultipleChoiceDraft]);
export type QuestionDraft = z.infer<typeof QuestionDraft>;

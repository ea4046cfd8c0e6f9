import { Language, LANGUAGES } from '@fairshot/contracts/questions/language';
import { Difficulty } from '@fairshot/contracts/questions/difficulty';
import { z } from 'zod';

const Seconds = z.number().positive().max(60);
const Weight = z.int().min(0).max(1000);
const Tolerance = z.union([z.number().nonnegative(), z.string().regex(/^\d+(\.\d+)?(e-?\d+)?$/i)]);

const TimeSeconds = z.strictObject({
  default: Seconds,
  ...(Object.fromEntries(LANGUAGES.map((language) => [language, Seconds.exactOptional()])) as Record<
    Language,
    z.ZodExactOptional<typeof Seconds>
  >),
});

const CompareYaml = z.strictObject({
  mode: z.enum(['tokens', 'exact', 'float', 'exit']).default('tokens'),
  caseSensitive: z.boolean().default(false),
  spaceSensitive: z.boolean().default(false),
  absTolerance: Tolerance.exactOptional(),
  relTolerance: Tolerance.exactOptional(),
});

/** A file's own name may be plainer than the name of the case; both are exact. */
const CaseYaml = z.strictObject({
  name: z.string().exactOptional(),
  weight: Weight.exactOptional(),
  group: z.string().exactOptional(),
});

const GroupYaml = z.strictObject({
  name: z.string(),
  weight: Weight.default(1),
  scoring: z.enum(['sum', 'min', 'threshold']).default('sum'),
  /** Of a threshold: the accepted share that brings the whole weight, in thousandths. */
  thresholdPermille: z.int().min(1).max(1000).exactOptional(),
  /** Of `min`: once a case of it has failed its others are not run. */
  stopAtFirstFailure: z.boolean().exactOptional(),
  /** Below `data/`: its cases lie there. Without it, cases name the group themselves. */
  folder: z.string().exactOptional(),
});

const SolutionYaml = z.strictObject({
  name: z.string().exactOptional(),
  /** By the case's name, where no file of `expectations` can say it. */
  failsOn: z.string().exactOptional(),
});

const ChoiceYaml = z.strictObject({
  text: z.string(),
  isCorrect: z.boolean().default(false),
  explanation: z.string().default(''),
});

const Both = {
  /** The question it was exported from. */
  id: z.uuid().exactOptional(),
  difficulty: Difficulty.exactOptional(),
  skills: z.array(z.string()).exactOptional(),
  expectedMinutes: z.int().exactOptional(),
};

const CodingYaml = z.strictObject({
  kind: z.literal('coding'),
  ...Both,
  points: z.int().positive().max(100).exactOptional(),
  languages: z.array(Language).exactOptional(),
  /** CPU seconds by language; a language that is not named takes the default. */
  timeSeconds: TimeSeconds.exactOptional(),
  compare: CompareYaml.exactOptional(),
  /** Path below `submissions/` of each solution that must fail → the case on which it does, below `data/`. */
  expectations: z.record(z.string(), z.string()).default({}),
  solutions: z.record(z.string(), SolutionYaml).default({}),
  /** Path below `data/` without its ending → what the file's name does not say. */
  cases: z.record(z.string(), CaseYaml).default({}),
  /** Paths of cases and solutions in their order, where it is not samples first, accepted first, each by name. */
  order: z.array(z.string()).default([]),
  groups: z.array(GroupYaml).default([]),
});
export type CodingYaml = z.infer<typeof CodingYaml>;

const MultipleChoiceYaml = z.strictObject({
  kind: z.literal('multiple_choice'),
  ...Both,
  selection: z.enum(['one', 'several']).default('one'),
  choiceScoring: z.enum(['all_or_nothing', 'per_choice']).default('all_or_nothing'),
  shuffleChoices: z.boolean().default(true),
  choices: z.array(ChoiceYaml),
});
export type MultipleChoiceYaml = z.infer<typeof MultipleChoiceYaml>;

/** What stands under `fairshot`. An unknown key is refused, since each is a typing error. */
export const FairshotYaml = z.discriminatedUnion('kind', [CodingYaml, MultipleChoiceYaml]);

/**
 * The keys of the Kattis legacy format that mean something to us, each on its own: one that cannot be read is told
 * and passed over. Memory and output are MB = 2^20 bytes. Other keys are other tools' business.
 */
export const KattisYaml = {
  name: z.union([z.string(), z.number().transform(String), z.record(z.string(), z.string())]),
  type: z.union([z.string(), z.array(z.string()).transform((types) => types.join(' '))]),
  validation: z.string(),
  validator_flags: z.string().nullable(),
  limits: z.looseObject({
    memory: z.number().positive().exactOptional(),
    output: z.number().positive().exactOptional(),
    time_limit: z.number().positive().exactOptional(),
  }),
  keywords: z.union([
    z.array(z.string()),
    z.string().transform((words) => words.split(/\s+/).filter(Boolean)),
  ]),
};
export type KattisKeys = { [Key in keyof typeof KattisYaml]?: z.infer<(typeof KattisYaml)[Key]> };

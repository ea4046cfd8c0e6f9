import { LANGUAGES, type Language } from '@fairshot/judge/job';
import { z } from 'zod';

const Seconds = z.number().positive().max(60);
const Tolerance = z.union([z.number().nonnegative(), z.string().regex(/^\d+(\.\d+)?(e-?\d+)?$/i)]);

const TimeSeconds = z
  .strictObject({
    default: Seconds,
    ...(Object.fromEntries(LANGUAGES.map((language) => [language, Seconds.exactOptional()])) as Record<
      Language,
      z.ZodExactOptional<typeof Seconds>
    >),
  })
  .transform(
    (seconds) =>
      Object.fromEntries(
        LANGUAGES.map((language) => [language, seconds[language] ?? seconds.default]),
      ) as Record<Language, number>,
  );

const CompareYaml = z.strictObject({
  mode: z.enum(['tokens', 'exact', 'float', 'exit']).default('tokens'),
  caseSensitive: z.boolean().default(false),
  spaceSensitive: z.boolean().default(false),
  absTolerance: Tolerance.exactOptional(),
  relTolerance: Tolerance.exactOptional(),
});

const FairshotYaml = z.strictObject({
  kind: z.literal('coding'),
  difficulty: z.enum(['easy', 'medium', 'hard']),
  skills: z.array(z.string().min(2)).min(1),
  points: z.int().positive().max(100),
  /** CPU seconds by language; a language that is not named takes the default. */
  timeSeconds: TimeSeconds,
  compare: CompareYaml.prefault({}),
  /** Path below `submissions/` of each solution that must fail → the case on which it does. */
  expectations: z.record(z.string(), z.string()),
});

/**
 * `problem.yaml` of one question: the keys of the Kattis legacy format where that format has a word, and ours
 * under `fairshot`. Memory and output are MB = 2^20 bytes. Unknown standard keys are other tools' business and
 * pass; unknown keys of ours are refused, since each is a typing error.
 */
export const ProblemYaml = z.object({
  name: z.string().min(1).max(80),
  limits: z.object({ memory: z.int().min(16).max(4096), output: z.int().min(1).max(64).default(16) }),
  fairshot: FairshotYaml,
});

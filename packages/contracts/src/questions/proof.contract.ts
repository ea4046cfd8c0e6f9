import { z } from 'zod';

import { id, idempotencyKey, instant, line, text } from '../fields.ts';
import { defineRoute, members } from '../route.ts';
import { Verdict } from '../submissions/verdict.ts';
import { Language } from './language.ts';
import { proofLifecycle, type ProofState } from './proof.lifecycle.ts';
import { ScriptDraft, sha256, SolutionLabel } from './question-draft.ts';

const tag = 'questions';
const OfOrganization = z.object({ organizationId: id });
const OfQuestion = OfOrganization.extend({ questionId: id });
const AUTHORS = ['owner', 'author'] as const;
const READERS = ['owner', 'author', 'reviewer'] as const;

/**
 * One row of the matrix: a labelled solution; the validator, whose `accepted` means that the input is valid; or what
 * tries the checker, an answer that prints nothing and must not be accepted.
 */
export const ProofRow = z.object({
  name: z.string(),
  role: z.enum(['solution', 'validator', 'checker']),
  language: Language,
  label: SolutionLabel.optional(),
  failsOn: z.string().optional(),
  state: z.enum(['waiting', 'running', 'done']),
  /** Overall, once done. */
  verdict: Verdict.optional(),
  compilerOutput: z.string().optional(),
  /**
   * What it did so far, in the order of `caseNames`: three lists of equal length, since a matrix of ten thousand
   * cells is asked for twice a second. Without a verdict: not run, because it had missed the limit often enough.
   */
  verdicts: z.array(Verdict.nullable()),
  timesMs: z.array(z.number().int()),
  memoryKb: z.array(z.number().int()),
  /** What it wrote to standard error on the first case that it failed. */
  said: z.string().optional(),
  /** Whether it did what its label promises; absent until done. */
  isAsLabelled: z.boolean().optional(),
  /** Why not, in a sentence that names case and verdict. */
  why: z.string().optional(),
});
export type ProofRow = z.infer<typeof ProofRow>;

/** The proof of a draft: every solution on every case. It speaks for the draft while cases, solutions, limits, comparison, checker and validator stay as they were. */
export const Proof = z.object({
  id,
  state: z.enum(proofLifecycle.states as [ProofState, ...ProofState[]]),
  /** Whether it speaks for the draft as it stands now. */
  isCurrent: z.boolean(),
  startedBy: z.string().optional(),
  startedAt: instant,
  endedAt: instant.optional(),
  caseNames: z.array(z.string()),
  rows: z.array(ProofRow),
  /** Why nothing can be published on it, in sentences; empty when it held. */
  faults: z.array(z.string()),
  /** What holds only just, in sentences; nothing is refused for it. */
  warnings: z.array(z.string()),
  /** Limits that the measured times suggest, per language, in CPU seconds, and from what each was derived. */
  suggestedLimits: z.array(z.object({ language: Language, seconds: z.number(), from: z.string() })),
  /** Nothing of it runs just now: the judges are with candidates, or away. */
  isWaitingForJudge: z.boolean(),
});
export type Proof = z.infer<typeof Proof>;

export const proveQuestion = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/questions/:questionId/proofs',
  tag,
  summary: 'Judge every solution of the draft on every case',
  access: members(...AUTHORS),
  params: OfQuestion,
  body: z.object({ idempotencyKey, revision: z.number().int() }),
  answer: Proof,
  refusals: ['changed_meanwhile', 'wrong_state', 'not_publishable', 'too_many_requests'],
});

export const getProof = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/questions/:questionId/proof',
  tag,
  summary: 'The newest proof of a question, while it runs and after',
  access: members(...READERS),
  params: OfQuestion,
  answer: z.object({ proof: Proof.optional() }),
});

export const cancelProof = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/questions/:questionId/proof/cancel',
  tag,
  summary: 'Stop the proof that runs',
  access: members(...AUTHORS),
  params: OfQuestion,
  answer: z.object({ proof: Proof.optional() }),
});

/** Work of an author in the sandbox that is not a proof; its outcome is kept for a day. */
export const TrialRequest = z.discriminatedUnion('kind', [
  /** Does this text compile? For starter code and solutions. */
  z.object({ kind: z.literal('check'), programs: z.array(ScriptDraft).min(1).max(20) }),
  /** Runs one program on one input. */
  z.object({
    kind: z.literal('run'),
    program: ScriptDraft,
    input: z.union([z.object({ text: text(1_048_576) }), z.object({ sha256 })]),
    timeLimitSeconds: z.number().min(0.1).max(60),
    memoryLimitMb: z.number().int().min(16).max(4096),
  }),
  /** Writes cases: the generator once per recipe, then the answers by a solution. */
  z.object({
    kind: z.literal('generate'),
    generator: ScriptDraft,
    solution: ScriptDraft,
    recipes: z
      .array(z.object({ name: line(200), reads: text(10_000) }))
      .min(1)
      .max(200),
    timeLimitSeconds: z.number().min(0.1).max(60),
    memoryLimitMb: z.number().int().min(16).max(4096),
  }),
]);
export type TrialRequest = z.infer<typeof TrialRequest>;

const Outcome = z.object({
  verdict: Verdict,
  timeMs: z.number().int(),
  memoryKb: z.number().int(),
  exitCode: z.number().int().optional(),
});

export const Trial = z.object({
  id,
  /** `failed` is trouble of ours; what a program did wrong stands in the outcome. */
  state: z.enum(['queued', 'running', 'done', 'failed']),
  /** Per program of a `check`. */
  checks: z
    .array(z.object({ language: Language, isFine: z.boolean(), compilerOutput: z.string() }))
    .optional(),
  ran: Outcome.extend({
    stdout: z.string(),
    stderr: z.string(),
    isCut: z.boolean(),
    compilerOutput: z.string().optional(),
  }).optional(),
  /** Per recipe of a `generate`, growing as they are done: hashes of what was written, or why it was not. */
  generated: z
    .array(
      z.object({
        name: z.string(),
        inputSha256: sha256.optional(),
        answerSha256: sha256.optional(),
        inputBytes: z.number().int().optional(),
        answerBytes: z.number().int().optional(),
        why: z.string().optional(),
      }),
    )
    .optional(),
});
export type Trial = z.infer<typeof Trial>;

export const startTrial = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/trials',
  tag,
  summary: 'Compile, run or generate in the sandbox while a question is written',
  access: members(...AUTHORS),
  params: OfOrganization,
  body: z.object({ idempotencyKey, request: TrialRequest }),
  answer: Trial,
  refusals: ['too_many_requests'],
  bodyLimit: 8_000_000,
});

export const getTrial = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/trials/:trialId',
  tag,
  summary: 'How a trial stands',
  access: members(...AUTHORS),
  params: OfOrganization.extend({ trialId: id }),
  answer: Trial,
});

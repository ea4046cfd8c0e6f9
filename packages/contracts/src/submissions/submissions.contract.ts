import { z } from 'zod';

import { id, idempotencyKey, instant, sourceCode, text } from '../fields.ts';
import { AnswerLanguage, Language } from '../questions/language.ts';
import { candidate, defineRoute } from '../route.ts';
import { submissionLifecycle } from './submission.lifecycle.ts';
import { CaseVerdict, Verdict } from './verdict.ts';

const tag = 'submissions';
const OfAttempt = z.object({ attemptId: id });
const State = z.enum(submissionLifecycle.states as [string, ...string[]]);

/** One case as its candidate may see it. Only samples and own input carry texts; a hidden case has no road out. */
export const CaseForCandidate = z.object({
  position: z.number().int(),
  /** "Sample 1", "Own input", "Hidden 3". */
  name: z.string(),
  isSample: z.boolean(),
  verdict: CaseVerdict,
  /** Of samples and own input only: of a hidden case, time and memory could be made to spell out its input. */
  timeMs: z.number().int().optional(),
  memoryKb: z.number().int().optional(),
  exitCode: z.number().int().optional(),
  signal: z.string().optional(),
  input: z.string().optional(),
  expected: z.string().optional(),
  stdout: z.string().optional(),
  stderr: z.string().optional(),
  /** Whether stdout or stderr was cut for display. */
  isCut: z.boolean().default(false),
});
export type CaseForCandidate = z.infer<typeof CaseForCandidate>;

export const SubmissionForCandidate = z.object({
  id,
  kind: z.enum(['run', 'submission']),
  questionVersionId: id,
  /** Names exactly this text; absent of runs. It can be looked up later by anybody who holds it. */
  receiptCode: z.string().optional(),
  language: AnswerLanguage,
  state: State,
  isOwnInput: z.boolean(),
  /** Absent while it is judged, and where the assessment does not show it. */
  verdict: Verdict.optional(),
  /** Share of the points reached, 0 to 1000; only where the assessment shows scores. */
  passedPermille: z.number().int().optional(),
  compilerOutput: z.string().optional(),
  cases: z.array(CaseForCandidate),
  /** How many cases there are to judge. */
  caseCount: z.number().int(),
  submittedAt: instant,
  /** When it was pressed, as the browser reported; only where it arrived noticeably later. */
  pressedAt: instant.optional(),
  judgedAt: instant.optional(),
  /** True where the outcome exists but is not shown to the candidate. */
  outcomeWithheld: z.boolean(),
  /** Place in the queue from 1, while queued. */
  queuePosition: z.number().int().optional(),
});
export type SubmissionForCandidate = z.infer<typeof SubmissionForCandidate>;

const Code = z.object({
  idempotencyKey,
  questionVersionId: id,
  language: Language,
  source: sourceCode,
  writerEpoch: z.number().int(),
  /** For people to read: kept where it is sensible and earlier than the arrival, and asked by no rule. */
  pressedAt: instant.optional(),
});
export const RunCode = Code.extend({ ownInput: text(1_048_576).optional() });
export const SubmitSolution = Code;

const refusals = [
  'attempt_closed',
  'attempt_time_up',
  'attempt_paused',
  'other_writer',
  'language_not_allowed',
  'nothing_written',
  'too_many_requests',
] as const;

export const runCode = defineRoute({
  method: 'POST',
  path: '/api/attempts/:attemptId/runs',
  tag,
  summary: 'Run code on the samples or own input; never counts',
  access: candidate,
  params: OfAttempt,
  body: RunCode,
  answer: SubmissionForCandidate,
  refusals,
  bodyLimit: 3_000_000,
});

export const submitSolution = defineRoute({
  method: 'POST',
  path: '/api/attempts/:attemptId/submissions',
  tag,
  summary: 'Hand in a solution to one question of a running attempt',
  access: candidate,
  params: OfAttempt,
  body: SubmitSolution,
  answer: SubmissionForCandidate,
  refusals: [...refusals, 'already_submitted'],
  bodyLimit: 2_000_000,
});

export const listSubmissions = defineRoute({
  method: 'GET',
  path: '/api/attempts/:attemptId/submissions',
  tag,
  summary: 'Runs and submissions, newest first',
  access: candidate,
  params: OfAttempt,
  query: z.object({ questionVersionId: id.optional() }),
  answer: z.object({ submissions: z.array(SubmissionForCandidate) }),
});

export const getSubmission = defineRoute({
  method: 'GET',
  path: '/api/attempts/:attemptId/submissions/:submissionId',
  tag,
  summary: 'One run or submission with what may be seen of its cases',
  access: candidate,
  params: OfAttempt.extend({ submissionId: id }),
  answer: SubmissionForCandidate,
});

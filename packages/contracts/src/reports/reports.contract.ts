import { z } from 'zod';

import { KeptBecause } from '../attempts/kept-texts.contract.ts';
import { AttemptStateSchema } from '../attempts/attempts.contract.ts';
import { id, instant } from '../fields.ts';
import { AnswerLanguage } from '../questions/language.ts';
import { Difficulty } from '../questions/difficulty.ts';
import { defineRoute, members } from '../route.ts';
import { submissionLifecycle } from '../submissions/submission.lifecycle.ts';
import { CaseVerdict, Verdict } from '../submissions/verdict.ts';
import { CandidateRef, READERS } from './candidates.contract.ts';
import { IntegrityOutcome } from './standing.ts';

const tag = 'reports';
const OfOrganization = z.object({ organizationId: id });
const SubmissionState = z.enum(submissionLifecycle.states as [string, ...string[]]);

/** An attempt from outside: who, what, when, and what came of it. */
const AttemptFacts = z.object({
  attemptId: id,
  candidate: CandidateRef,
  assessment: z.object({ id, title: z.string(), version: z.number().int() }),
  state: AttemptStateSchema,
  startedAt: instant,
  deadlineAt: instant,
  finishedAt: instant.optional(),
  finishedBy: z.enum(['candidate', 'clock', 'policy', 'staff']).optional(),
  /** Points × 1000; absent until graded. */
  scoreMillipoints: z.number().int().optional(),
  maxPoints: z.number().int(),
  integrityOutcome: IntegrityOutcome,
});
export type AttemptFacts = z.infer<typeof AttemptFacts>;

export const CaseForCompany = z.object({
  position: z.number().int(),
  name: z.string(),
  isSample: z.boolean(),
  weight: z.number().int(),
  verdict: CaseVerdict,
  timeMs: z.number().int(),
  memoryKb: z.number().int(),
  exitCode: z.number().int().optional(),
  signal: z.string().optional(),
});

export type CaseForCompany = z.infer<typeof CaseForCompany>;

export const SubmissionForCompany = z.object({
  id,
  kind: z.enum(['run', 'submission']),
  origin: z.enum(['candidate', 'deadline', 'finish']),
  language: AnswerLanguage,
  state: SubmissionState,
  verdict: Verdict.optional(),
  passedPermille: z.number().int().optional(),
  timeMs: z.number().int().optional(),
  memoryKb: z.number().int().optional(),
  submittedAt: instant,
  /** As the browser reported, where it waited for the line. */
  pressedAt: instant.optional(),
  /** It came after the deadline, within the seconds that are taken for what was sent before. */
  isInGrace: z.boolean(),
  /** Whether this is the one whose score counts. */
  counts: z.boolean(),
});
export type SubmissionForCompany = z.infer<typeof SubmissionForCompany>;

/** One question of the report: the answer that counts, and the way there. */
export const AnswerForCompany = z.object({
  questionVersionId: id,
  position: z.number().int(),
  title: z.string(),
  difficulty: Difficulty,
  points: z.number().int(),
  scoreMillipoints: z.number().int(),
  secondsSpent: z.number().int(),
  runCount: z.number().int(),
  submissionCount: z.number().int(),
  submissions: z.array(SubmissionForCompany),
  /** Of a multiple-choice question: what there was, what is right, and what the answer that counts picked. */
  choices: z.array(
    z.object({ text: z.string(), explanation: z.string(), isCorrect: z.boolean(), isPicked: z.boolean() }),
  ),
  /** Texts that came from a browser that another had taken over: refused, and kept. */
  keptAside: z.array(
    z.object({ language: AnswerLanguage, source: z.string(), refusedAt: instant, because: KeptBecause }),
  ),
  counted: z
    .object({
      submissionId: id,
      source: z.string(),
      language: AnswerLanguage,
      verdict: Verdict.optional(),
      compilerOutput: z.string().optional(),
      cases: z.array(CaseForCompany),
    })
    .optional(),
});
export type AnswerForCompany = z.infer<typeof AnswerForCompany>;

/** What a company reads about one attempt; every figure can be traced to a submission. */
export const ReportForCompany = AttemptFacts.extend({
  organization: z.string(),
  invitedAt: instant.optional(),
  durationMinutes: z.number().int(),
  submissionsPolicy: z.enum(['one_final', 'last', 'best']),
  receiptCode: z.string().optional(),
  /** The honour code that was accepted before Start, in the words that stood there. */
  honourCode: z.object({ name: z.string(), text: z.string(), acceptedAt: instant }).optional(),
  answers: z.array(AnswerForCompany),
  /** When the candidate turned to which question: the track's first lane. */
  visits: z.array(z.object({ questionVersionId: id, from: instant, to: instant })),
  /** What happened besides answers: the start, take-overs by another browser, the end. */
  events: z.array(z.object({ kind: z.string(), at: instant })),
  /** Submissions that were judged anew because our machine room had failed at them. */
  judgedAgain: z.array(z.object({ submissionId: id, who: z.string(), at: instant })),
  /** Verdicts that a rejudge replaced, oldest first: what they were, by whom, when and why. */
  rejudged: z.array(
    z.object({
      submissionId: id,
      rejudgeId: id,
      who: z.string(),
      at: instant,
      reason: z.string(),
      /** The version of the question whose cases judged. */
      version: z.number().int(),
      before: z.object({ verdict: Verdict, passedPermille: z.number().int() }),
    }),
  ),
  /** Scores of all graded attempts of this assessment version, in percent, for the distribution. */
  cohortPercents: z.array(z.number()),
});
export type ReportForCompany = z.infer<typeof ReportForCompany>;

export const getReport = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/attempts/:attemptId',
  tag,
  summary: 'The report on one attempt',
  access: members(...READERS),
  params: OfOrganization.extend({ attemptId: id }),
  answer: ReportForCompany,
});

export const SubmissionDetailForCompany = SubmissionForCompany.extend({
  questionVersionId: id,
  source: z.string(),
  compilerOutput: z.string().optional(),
  cases: z.array(CaseForCompany),
});
export type SubmissionDetailForCompany = z.infer<typeof SubmissionDetailForCompany>;

export const getSubmissionForCompany = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/submissions/:submissionId',
  tag,
  summary: 'One submission with its code and cases',
  access: members(...READERS),
  params: OfOrganization.extend({ submissionId: id }),
  answer: SubmissionDetailForCompany,
});

/** What one case gave the program and got from it; texts are cut where they are long. */
export const CaseContent = z.object({
  input: z.string(),
  expected: z.string(),
  /** Of samples and own input only: of a hidden case nothing is kept. */
  stdout: z.string().optional(),
  stderr: z.string().optional(),
  isCut: z.boolean(),
});
export type CaseContent = z.infer<typeof CaseContent>;

export const getCaseContent = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/submissions/:submissionId/case',
  tag,
  summary: 'Input and expected output of one case, hidden ones as well',
  access: members('owner', 'author', 'reviewer'),
  params: OfOrganization.extend({ submissionId: id }),
  query: z.object({ position: z.coerce.number().int().min(0).max(100_000).default(0) }),
  answer: CaseContent,
});

import { z } from 'zod';

import { TakeOverPolicy } from '../assessments/take-over-policy.ts';
import { id, instant, sourceCode } from '../fields.ts';
import { AnswerLanguage, Language, readPicked } from '../questions/language.ts';
import { QuestionSample } from '../questions/question-sample.ts';
import { candidate, defineRoute } from '../route.ts';
import { attemptLifecycle } from './attempt.lifecycle.ts';
import { TimeCredit } from './time-credit.ts';

const tag = 'attempts';
const OfAttempt = z.object({ attemptId: id });
export const AttemptStateSchema = z.enum(attemptLifecycle.states as [string, ...string[]]);

/** A part of the sitting; the only one of a simple assessment has neither title nor instructions. */
export const SectionForCandidate = z.object({
  title: z.string(),
  /** Markdown. */
  instructions: z.string(),
  /** Advice; no clock of its own. */
  suggestedMinutes: z.number().int().optional(),
});
export type SectionForCandidate = z.infer<typeof SectionForCandidate>;

/** A question as its candidate sees it: statement, samples, limits; no hidden case, no solution. */
export const QuestionForCandidate = z.object({
  questionVersionId: id,
  position: z.number().int(),
  /** The place of its section, from 0. */
  section: z.number().int(),
  title: z.string(),
  statement: z.string(),
  points: z.number().int(),
  kind: z.enum(['coding', 'multiple_choice']),
  /** What it can be answered in; of a multiple-choice question `choices` alone. */
  languages: z.array(AnswerLanguage),
  /** Of a multiple-choice question: how many may be picked, and the choices in the order this attempt shows them. */
  selection: z.enum(['one', 'several']).optional(),
  choices: z.array(z.object({ number: z.number().int(), text: z.string() })),
  timeLimitSeconds: z.number(),
  timeLimitByLanguage: z.partialRecord(Language, z.number()),
  memoryLimitMb: z.number().int(),
  starters: z.partialRecord(Language, z.string()),
  samples: z.array(QuestionSample),
  /** The language chosen last. */
  language: AnswerLanguage,
  markedForReview: z.boolean(),
  isSeen: z.boolean(),
  /** What the server holds of each language's text. */
  drafts: z.array(
    z.object({ language: AnswerLanguage, source: z.string(), revision: z.number().int(), savedAt: instant }),
  ),
  submissionCount: z.number().int(),
  runCount: z.number().int(),
  /** Under "one final submission": whether it was made. */
  isFinal: z.boolean(),
});
export type QuestionForCandidate = z.infer<typeof QuestionForCandidate>;

/** The whole sitting, for its candidate; one request after any reload gives everything back. */
export const AttemptForCandidate = z.object({
  id,
  /** Practice counts for nothing: the invitation it prepares for. */
  practiceOf: id.optional(),
  state: AttemptStateSchema,
  title: z.string(),
  organization: z.string(),
  candidate: z.object({ name: z.string(), email: z.string() }),
  instructions: z.string(),
  startedAt: instant,
  deadlineAt: instant,
  finishedAt: instant.optional(),
  finishedBy: z.enum(['candidate', 'clock', 'policy', 'staff']).optional(),
  /** The server's clock when it answered; the page counts from here, not from its own. */
  now: instant,
  /** Since when the clock stands still, and why, while it does. */
  pausedAt: instant.optional(),
  pausedFor: z.string().optional(),
  /** When the break ends by itself, while the candidate is on one. */
  breakEndsAt: instant.optional(),
  /** That may still be rested; 0 where no breaks were granted. */
  breakSecondsLeft: z.number().int(),
  /** Time given or taken back so far, oldest first. */
  credits: z.array(TimeCredit),
  submissionsPolicy: z.enum(['one_final', 'last', 'best']),
  /** What is shown of outcomes at this moment. */
  visibility: z.enum(['none', 'samples', 'score', 'full']),
  suggestions: z.boolean(),
  writerEpoch: z.number().int(),
  isWriter: z.boolean(),
  /** What it takes to go on in another browser. */
  takeOver: TakeOverPolicy,
  /** Minutes that may come back for a lost line; 0: none. */
  lineCreditMinutes: z.number().int(),
  sections: z.array(SectionForCandidate),
  questions: z.array(QuestionForCandidate),
  receiptCode: z.string().optional(),
});
export type AttemptForCandidate = z.infer<typeof AttemptForCandidate>;

export const getAttempt = defineRoute({
  method: 'GET',
  path: '/api/attempts/:attemptId',
  tag,
  summary: 'The sitting, for its candidate',
  access: candidate,
  params: OfAttempt,
  answer: AttemptForCandidate,
});

export const takeBreak = defineRoute({
  method: 'POST',
  path: '/api/attempts/:attemptId/take-break',
  tag,
  summary: 'Rest within what was granted: the clock stands still and nothing is taken meanwhile',
  access: candidate,
  params: OfAttempt,
  body: z.object({ writerEpoch: z.number().int() }),
  answer: AttemptForCandidate,
  refusals: ['attempt_closed', 'attempt_time_up', 'attempt_paused', 'other_writer', 'wrong_state'],
});

export const endBreak = defineRoute({
  method: 'POST',
  path: '/api/attempts/:attemptId/end-break',
  tag,
  summary: 'Go on after a break; the time for which the clock stood still comes back',
  access: candidate,
  params: OfAttempt,
  answer: AttemptForCandidate,
  refusals: ['attempt_closed', 'attempt_paused'],
});

export const SaveDraft = z
  .object({
    questionVersionId: id,
    language: AnswerLanguage,
    source: sourceCode,
    /** Grows with every save of this question and language; the highest number wins, not the last to arrive. */
    revision: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
    writerEpoch: z.number().int(),
  })
  .refine(({ language, source }) => language !== 'choices' || readPicked(source) !== undefined, {
    path: ['source'],
    message: 'Not a list of choices',
  });
export const DraftSaved = z.object({
  savedAt: instant,
  /** The revision the server now holds: the caller's, or a newer one. */
  revision: z.number().int(),
  deadlineAt: instant,
  now: instant,
});
export type DraftSaved = z.infer<typeof DraftSaved>;
export const saveDraft = defineRoute({
  method: 'PUT',
  path: '/api/attempts/:attemptId/drafts',
  tag,
  summary: 'Save what was typed',
  access: candidate,
  params: OfAttempt,
  body: SaveDraft,
  answer: DraftSaved,
  bodyLimit: 2_000_000,
  refusals: ['attempt_closed', 'attempt_time_up', 'attempt_paused', 'other_writer', 'language_not_allowed'],
});

export const visitQuestion = defineRoute({
  method: 'POST',
  path: '/api/attempts/:attemptId/visits',
  tag,
  summary: 'The candidate turned to a question',
  access: candidate,
  params: OfAttempt,
  body: z.object({ questionVersionId: id }),
  refusals: ['attempt_closed'],
});

export const rememberQuestion = defineRoute({
  method: 'PUT',
  path: '/api/attempts/:attemptId/questions/:questionVersionId',
  tag,
  summary: 'Keep the chosen language and the mark for review',
  access: candidate,
  params: OfAttempt.extend({ questionVersionId: id }),
  body: z.object({ language: AnswerLanguage.optional(), markedForReview: z.boolean().optional() }),
  refusals: ['attempt_closed', 'language_not_allowed'],
});

/** What the candidate holds after the end. */
export const AttemptReceipt = z.object({
  attemptId: id,
  practiceOf: id.optional(),
  receiptCode: z.string(),
  title: z.string(),
  organization: z.string(),
  finishedAt: instant,
  finishedBy: z.enum(['candidate', 'clock', 'policy', 'staff']),
  questions: z.array(
    z.object({
      position: z.number().int(),
      title: z.string(),
      /** Which submission stands, and whether the server made it from the last saved draft. */
      submitted: z
        .object({
          id,
          language: AnswerLanguage,
          receiptCode: z.string(),
          submittedAt: instant,
          /** As the browser reported, where it waited for the line. */
          pressedAt: instant.optional(),
          origin: z.enum(['candidate', 'deadline', 'finish']),
        })
        .optional(),
    }),
  ),
  /** Points × 1000, once graded and where the assessment shows scores. */
  scoreMillipoints: z.number().int().optional(),
  maxPoints: z.number().int(),
  /** What is shown of outcomes at this moment, and when that will change. */
  visibility: z.enum(['none', 'samples', 'score', 'full']),
  awaitsRelease: z.boolean(),
});
export type AttemptReceipt = z.infer<typeof AttemptReceipt>;

export const finishAttempt = defineRoute({
  method: 'POST',
  path: '/api/attempts/:attemptId/finish',
  tag,
  summary: 'Finish: drafts newer than their submission are handed in',
  access: candidate,
  params: OfAttempt,
  body: z.object({ writerEpoch: z.number().int() }),
  answer: AttemptReceipt,
  refusals: ['attempt_paused', 'other_writer', 'attempt_closed'],
});

export const getReceipt = defineRoute({
  method: 'GET',
  path: '/api/attempts/:attemptId/receipt',
  tag,
  summary: 'The receipt of a finished attempt',
  access: candidate,
  params: OfAttempt,
  answer: AttemptReceipt,
  refusals: ['wrong_state'],
});

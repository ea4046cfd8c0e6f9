import { z } from 'zod';

import { TakeOverPolicy } from '../assessments/take-over-policy.ts';
import { id, instant } from '../fields.ts';
import { candidate, defineRoute, members } from '../route.ts';
import { AttemptForCandidate } from './attempts.contract.ts';
import { takeOverRequestLifecycle, type TakeOverRequestState } from './take-over-request.lifecycle.ts';

const tag = 'attempts';
const OfAttempt = z.object({ attemptId: id });
const ROOM = ['owner', 'recruiter', 'invigilator'] as const;
const RequestState = z.enum(
  takeOverRequestLifecycle.states as [TakeOverRequestState, ...TakeOverRequestState[]],
);

/** A code is as long as this, and digits only. */
export const TAKE_OVER_CODE_LENGTH = 6;

/** How this browser stands with going on here, for its candidate. */
export const TakeOver = z.object({
  policy: TakeOverPolicy,
  /** This browser writes already. */
  isWriter: z.boolean(),
  /** Where a code would go, as much of the address as its owner needs to know it by. */
  address: z.string(),
  /** What this browser asked for last. */
  request: z
    .object({
      state: RequestState,
      askedAt: instant,
      /** From when on it can be asked again. */
      againAt: instant,
      /** Of a code: until when it works, and how often it may still be mistyped. */
      expiresAt: instant.optional(),
      triesLeft: z.number().int().optional(),
    })
    .optional(),
  now: instant,
});
export type TakeOver = z.infer<typeof TakeOver>;

const path = '/api/attempts/:attemptId/take-over';

export const getTakeOver = defineRoute({
  method: 'GET',
  path,
  tag,
  summary: 'What it takes to go on in this browser, and how far it is',
  access: candidate,
  params: OfAttempt,
  answer: TakeOver,
});

export const askTakeOver = defineRoute({
  method: 'POST',
  path: `${path}/ask`,
  tag,
  summary: 'Ask for a code by e-mail, or for staff’s consent; pressed twice, it is asked once',
  access: candidate,
  params: OfAttempt,
  answer: TakeOver,
  refusals: ['attempt_closed', 'wrong_state', 'too_many_requests'],
});

export const takeOverAttempt = defineRoute({
  method: 'POST',
  path,
  tag,
  summary: 'Go on in this browser; the other becomes read-only',
  access: candidate,
  params: OfAttempt,
  body: z
    .object({
      /** Where the assessment wants one; spaces that came along from the letter do no harm. */
      code: z
        .string()
        .max(40)
        .transform((typed) => typed.replace(/\s/g, ''))
        .pipe(z.string().regex(/^\d{6}$/, 'Six digits'))
        .optional(),
    })
    .nullish(),
  answer: AttemptForCandidate,
  refusals: ['attempt_closed', 'take_over_not_allowed', 'take_over_code_wrong', 'take_over_code_spent'],
});

/** A browser that waits for staff's word. */
export const TakeOverRequest = z.object({
  id,
  state: RequestState,
  askedAt: instant,
  /** As in "Firefox on Windows", where it is known. */
  browser: z.string().optional(),
  decidedAt: instant.optional(),
  decidedBy: z.string().optional(),
});
export const TakeOverRequests = z.object({ requests: z.array(TakeOverRequest) });
export type TakeOverRequests = z.infer<typeof TakeOverRequests>;

const staffPath = '/api/organizations/:organizationId/attempts/:attemptId/take-over-requests';
const OfStaff = z.object({ organizationId: id, attemptId: id });

export const listTakeOverRequests = defineRoute({
  method: 'GET',
  path: staffPath,
  tag,
  summary: 'Who asked staff to go on in another browser, newest first',
  access: members(...ROOM),
  params: OfStaff,
  answer: TakeOverRequests,
});

export const allowTakeOver = defineRoute({
  method: 'POST',
  path: `${staffPath}/:requestId/allow`,
  tag,
  summary: 'Let the browser that asked go on',
  access: members(...ROOM),
  params: OfStaff.extend({ requestId: id }),
  answer: TakeOverRequests,
  refusals: ['wrong_state'],
});

export const declineTakeOver = defineRoute({
  method: 'POST',
  path: `${staffPath}/:requestId/decline`,
  tag,
  summary: 'Do not let the browser that asked go on; the first one stays',
  access: members(...ROOM),
  params: OfStaff.extend({ requestId: id }),
  answer: TakeOverRequests,
  refusals: ['wrong_state'],
});

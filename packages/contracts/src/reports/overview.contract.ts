import { z } from 'zod';

import { id, instant, text, timeZone } from '../fields.ts';
import { ROLES } from '../organizations/role.ts';
import { defineRoute, members } from '../route.ts';
import { CandidateListItem, CandidateRef } from './candidates.contract.ts';

const tag = 'overview';

/** A submission that our machine room failed at: it waits for somebody to have it judged again. */
export const FailedSubmission = z.object({
  submissionId: id,
  attemptId: id,
  candidate: CandidateRef,
  question: z.string(),
  submittedAt: instant,
});
export type FailedSubmission = z.infer<typeof FailedSubmission>;

/** What needs a person now, what goes on, and how much; each part only for roles that may look behind it. */
export const Overview = z.object({
  /** How far a new organization has come. */
  steps: z.object({ hasQuestions: z.boolean(), hasAssessment: z.boolean(), hasInvited: z.boolean() }),
  needs: z.object({
    /** A browser waits until staff let it go on; who asked first stands first. */
    asking: z.array(CandidateListItem),
    askingTotal: z.number().int(),
    failed: z.array(FailedSubmission),
    failedTotal: z.number().int(),
    toReview: z.number().int(),
    bounced: z.array(CandidateListItem),
    bouncedTotal: z.number().int(),
    /** Not opened, and the window closes within two days. */
    expiring: z.array(CandidateListItem),
    expiringTotal: z.number().int(),
    /** Published assessments with a draft that is newer. */
    drafts: z.array(z.object({ assessmentId: id, title: z.string(), changedAt: instant })),
  }),
  sitting: z.array(CandidateListItem),
  sittingTotal: z.number().int(),
  finished: z.array(CandidateListItem),
  numbers: z.object({
    candidates: z.number().int(),
    /** In the last 30 days, as the two below. */
    invited: z.number().int(),
    assessed: z.number().int(),
    medianPercent: z.number().optional(),
  }),
  /** The last 14 days in the reader's zone, oldest first. */
  days: z.array(z.object({ date: z.iso.date(), finished: z.number().int(), lapsed: z.number().int() })),
  activity: z.array(
    z.object({
      at: instant,
      who: z.string(),
      what: z.enum(['exported', 'judged_again', 'renamed', 'noted']),
      /** Whom or what it concerned, as a name. */
      subject: z.string(),
      candidateId: id.optional(),
      attemptId: id.optional(),
    }),
  ),
});
export type Overview = z.infer<typeof Overview>;

export const getOverview = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/overview',
  tag,
  summary: 'What needs a person now, and what goes on',
  access: members(...ROLES),
  params: z.object({ organizationId: id }),
  query: z.object({ timeZone: timeZone.default('UTC') }),
  answer: Overview,
});

export const judgeFailedAgain = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/submissions/:submissionId/judge-again',
  tag: 'reports',
  summary: 'Have a submission judged again that our machine room failed at',
  access: members('owner'),
  params: z.object({ organizationId: id, submissionId: id }),
  refusals: ['wrong_state'],
});

/** At most eight of each kind, best first; a kind the caller's role may not list stays empty. */
export const Found = z.object({
  candidates: z.array(CandidateRef),
  assessments: z.array(z.object({ id, title: z.string(), state: z.string() })),
  questions: z.array(z.object({ id, title: z.string(), state: z.string() })),
});
export type Found = z.infer<typeof Found>;

export const findAnything = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/search',
  tag,
  summary: 'Candidates, assessments and questions by any of their words',
  access: members(...ROLES),
  params: z.object({ organizationId: id }),
  query: z.object({ words: text(200).trim().default('') }),
  answer: Found,
});

import { z } from 'zod';

import { AttemptStateSchema } from '../attempts/attempts.contract.ts';
import { id, idempotencyKey, instant, line, text } from '../fields.ts';
import { invitationLifecycle } from '../invitations/invitation.lifecycle.ts';
import { defineRoute, members } from '../route.ts';
import { CANDIDATE_SORTS, IntegrityOutcome, Standing } from './standing.ts';

const tag = 'candidates';
const OfOrganization = z.object({ organizationId: id });
const OfCandidate = OfOrganization.extend({ candidateId: id });
export const READERS = ['owner', 'recruiter', 'reviewer'] as const;

export const CandidateRef = z.object({ id, name: z.string(), email: z.string() });

/** A row of the candidates list: one invitation with the attempt that came of it, if one did. */
export const CandidateListItem = z.object({
  invitationId: id,
  attemptId: id.optional(),
  candidate: CandidateRef,
  assessment: z.object({ id, title: z.string(), version: z.number().int() }),
  standing: Standing,
  invitationState: z.enum(invitationLifecycle.states as [string, ...string[]]),
  attemptState: AttemptStateSchema.optional(),
  invitedAt: instant,
  openedAt: instant.optional(),
  opensAt: instant,
  closesAt: instant,
  startedAt: instant.optional(),
  deadlineAt: instant.optional(),
  finishedAt: instant.optional(),
  finishedBy: z.enum(['candidate', 'clock', 'policy', 'staff']).optional(),
  /** Points × 1000; absent until graded. */
  scoreMillipoints: z.number().int().optional(),
  maxPoints: z.number().int().optional(),
  integrityOutcome: IntegrityOutcome.optional(),
  /** Another browser of theirs asks staff to go on with the attempt. */
  asksConsent: z.boolean(),
});
export type CandidateListItem = z.infer<typeof CandidateListItem>;

const percent = z.coerce.number().int().min(0).max(100);

/** What the list is narrowed by; an export names the same. */
export const CandidateFilter = z.object({
  /** Each word must stand in the name or the address; case and accents do not matter. */
  search: text(200).optional(),
  assessmentId: id.optional(),
  standing: Standing.optional(),
  integrity: IntegrityOutcome.optional(),
  /** Of those who have a score. */
  minPercent: percent.optional(),
  maxPercent: percent.optional(),
  /** When the person last moved: started, or was invited where they did not start. */
  from: instant.optional(),
  to: instant.optional(),
});
export type CandidateFilter = z.infer<typeof CandidateFilter>;

/** How many rows a page of the list holds. */
export const CANDIDATES_PER_PAGE = 50;

export const listCandidates = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/candidates',
  tag,
  summary: 'Invitations and what came of them: searched, narrowed, sorted, a page at a time',
  access: members(...READERS, 'invigilator'),
  params: OfOrganization,
  query: CandidateFilter.extend({
    sort: z.enum(CANDIDATE_SORTS).default('latest'),
    direction: z.enum(['ascending', 'descending']).default('descending'),
    page: z.coerce.number().int().min(1).max(10_000).default(1),
  }),
  answer: z.object({
    candidates: z.array(CandidateListItem),
    /** How many fit, on all pages. */
    total: z.number().int(),
  }),
});

export const CandidateNote = z.object({
  id,
  author: z.string(),
  text: z.string(),
  writtenAt: instant,
});
export type CandidateNote = z.infer<typeof CandidateNote>;

/** Everything one organization knows of a person. */
export const CandidateProfile = z.object({
  candidate: CandidateRef,
  knownSince: instant,
  /** Newest first. */
  sittings: z.array(CandidateListItem),
  letters: z.array(
    z.object({
      id,
      subject: z.string(),
      state: z.enum(['queued', 'sent', 'kept', 'failed']),
      createdAt: instant,
      sentAt: instant.optional(),
    }),
  ),
  /** Oldest first, as they were written. */
  notes: z.array(CandidateNote),
});
export type CandidateProfile = z.infer<typeof CandidateProfile>;

export const getCandidate = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/candidates/:candidateId',
  tag,
  summary: 'One person with all invitations, attempts, letters and notes',
  access: members(...READERS),
  params: OfCandidate,
  answer: CandidateProfile,
});

export const renameCandidate = defineRoute({
  method: 'PUT',
  path: '/api/organizations/:organizationId/candidates/:candidateId/name',
  tag,
  summary: "Correct a person's name",
  access: members('owner', 'recruiter'),
  params: OfCandidate,
  /** `seen` is the name the page showed: two who correct at once are told. */
  body: z.object({ name: line(200), seen: text(200) }),
  answer: CandidateRef,
  refusals: ['changed_meanwhile'],
});

export const noteCandidate = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/candidates/:candidateId/notes',
  tag,
  summary: 'Write a note about a person, for members alone',
  access: members(...READERS),
  params: OfCandidate,
  body: z.object({ idempotencyKey, text: text(10_000).trim().min(1, 'Needs at least one character') }),
  answer: CandidateNote,
});

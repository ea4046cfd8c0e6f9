import { z } from 'zod';

import { emailAddress, id, idempotencyKey, instant, text } from '../fields.ts';
import { Language } from '../questions/language.ts';
import { candidate, anyone, defineRoute, members } from '../route.ts';
import { Accommodations, AccommodationsAsSet, NO_ACCOMMODATIONS } from './accommodations.ts';
import { invitationLifecycle } from './invitation.lifecycle.ts';

const tag = 'invitations';
const OfOrganization = z.object({ organizationId: id });
const State = z.enum(invitationLifecycle.states as [string, ...string[]]);
const STAFF = ['owner', 'recruiter'] as const;

export const Invite = z.object({
  idempotencyKey,
  people: z
    .array(z.object({ email: emailAddress, name: text(200).trim().default('') }))
    .min(1, 'Name at least one person')
    .max(500, 'At most 500 people at once'),
  opensAt: instant,
  closesAt: instant,
  /** Late starters end with the window (`truncate`) or keep the full time (`full`). */
  lateStart: z.enum(['truncate', 'full']).default('truncate'),
  /** IANA name of the organizer's zone, shown beside the candidate's own. */
  timeZone: z.string().min(1).max(64).default('UTC'),
  /** For everybody of this list. */
  accommodations: Accommodations.default(NO_ACCOMMODATIONS),
});
export type Invite = z.infer<typeof Invite>;

/** What became of each person of the list. The personal link is told once, here and in the letter; only its hash is kept. */
export const Invited = z.object({
  people: z.array(
    z.object({
      email: z.string(),
      outcome: z.enum(['invited', 'already_invited']),
      invitationId: id,
      personalLink: z.string().optional(),
    }),
  ),
});
export type Invited = z.infer<typeof Invited>;

export const InvitationListItem = z.object({
  id,
  assessmentId: id,
  assessmentTitle: z.string(),
  candidate: z.object({ id, name: z.string(), email: z.string() }),
  state: State,
  opensAt: instant,
  closesAt: instant,
  durationMinutes: z.number().int(),
  sentAt: instant.optional(),
  openedAt: instant.optional(),
  acceptedAt: instant.optional(),
  attemptId: id.optional(),
  /** Another browser of theirs asks staff to go on with the attempt. */
  asksConsent: z.boolean(),
  /** How the letter fared. */
  letter: z.enum(['queued', 'sent', 'kept', 'failed']).optional(),
  /** Told to those who may set them, once they were. */
  accommodations: AccommodationsAsSet.optional(),
});
export type InvitationListItem = z.infer<typeof InvitationListItem>;

export const invitePeople = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/assessments/:assessmentId/invitations',
  tag,
  summary: 'Invite one person or a pasted list',
  access: members(...STAFF),
  params: OfOrganization.extend({ assessmentId: id }),
  body: Invite,
  answer: Invited,
  refusals: ['wrong_state'],
});

export const listInvitations = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/invitations',
  tag,
  summary: 'Invitations, newest first',
  access: members('owner', 'recruiter', 'reviewer', 'invigilator'),
  params: OfOrganization,
  query: z.object({ assessmentId: id.optional(), state: State.optional() }),
  answer: z.object({ invitations: z.array(InvitationListItem) }),
});

export const revokeInvitation = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/invitations/:invitationId/revoke',
  tag,
  summary: 'Withdraw an invitation that was not accepted',
  access: members(...STAFF),
  params: OfOrganization.extend({ invitationId: id }),
  answer: InvitationListItem,
  refusals: ['wrong_state'],
});

export const renewLink = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/invitations/:invitationId/renew-link',
  tag,
  summary: 'Send a new personal link; the old one stops working',
  access: members(...STAFF),
  params: OfOrganization.extend({ invitationId: id }),
  answer: z.object({ personalLink: z.string(), invitation: InvitationListItem }),
  refusals: ['wrong_state'],
});

export const setAccommodations = defineRoute({
  method: 'PUT',
  path: '/api/organizations/:organizationId/invitations/:invitationId/accommodations',
  tag,
  summary: 'Set the extra time and the breaks of one person, until they start',
  access: members(...STAFF),
  params: OfOrganization.extend({ invitationId: id }),
  body: Accommodations.extend({
    /** What stood there when the form was opened. */
    seen: Accommodations,
  }),
  answer: InvitationListItem,
  refusals: ['wrong_state', 'changed_meanwhile'],
});

/** All a candidate may know before the start. */
export const InvitationForCandidate = z.object({
  id,
  state: State,
  organization: z.string(),
  candidate: z.object({ name: z.string(), email: z.string() }),
  invitedBy: z.object({ name: z.string(), email: z.string() }).optional(),
  assessment: z.object({
    title: z.string(),
    instructions: z.string(),
    /** This person's own, extra time included. */
    durationMinutes: z.number().int(),
    questionCount: z.number().int(),
    maxPoints: z.number().int(),
    languages: z.array(Language),
    submissionsPolicy: z.enum(['one_final', 'last', 'best']),
    visibility: z.enum(['none', 'samples', 'score', 'full']),
    visibilityWhen: z.enum(['at_once', 'at_end', 'after_release', 'never']),
    sections: z.array(
      z.object({
        title: z.string(),
        suggestedMinutes: z.number().int().optional(),
        questionCount: z.number().int(),
        maxPoints: z.number().int(),
      }),
    ),
    /** To be accepted before Start. The name says which text: `standard-1`, or the organization's own of a version. */
    honourCode: z.object({ name: z.string(), text: z.string() }).optional(),
  }),
  opensAt: instant,
  closesAt: instant,
  timeZone: z.string(),
  lateStart: z.enum(['truncate', 'full']),
  /** How much of their duration is extra time; a late start ends that much after the window. */
  extraMinutes: z.number().int(),
  /** What they may rest in all while the clock stands still. */
  breakMinutes: z.number().int(),
  /** Minutes this person would have if they started now. */
  minutesIfStartedNow: z.number().int(),
  now: instant,
  /** Where practising is offered and the real thing has not begun: the practice there is, if any. */
  practice: z.object({ attemptId: id.optional() }).optional(),
  attempt: z
    .object({
      id,
      state: z.string(),
      /** Whether this browser is the one that writes; otherwise it may take over. */
      isWriter: z.boolean(),
    })
    .optional(),
});
export type InvitationForCandidate = z.infer<typeof InvitationForCandidate>;

export const openInvitation = defineRoute({
  method: 'POST',
  path: '/api/invitations/open',
  tag,
  summary: 'Exchange a personal link for a cookie and mark the invitation opened; uses nothing up',
  access: anyone,
  body: z.object({ token: z.string().min(20).max(100) }),
  answer: InvitationForCandidate,
  refusals: ['link_unknown', 'link_revoked', 'link_expired', 'too_many_requests'],
});

export const getInvitation = defineRoute({
  method: 'GET',
  path: '/api/invitations/:invitationId',
  tag,
  summary: 'The invitation, for its candidate',
  access: candidate,
  params: z.object({ invitationId: id }),
  answer: InvitationForCandidate,
});

export const startAttempt = defineRoute({
  method: 'POST',
  path: '/api/invitations/:invitationId/start',
  tag,
  summary: 'Start the one attempt; pressed twice, it is still one',
  access: candidate,
  params: z.object({ invitationId: id }),
  /** The name of the honour code that was accepted, where the assessment has one. */
  body: z.object({ honourCode: z.string().max(100).optional() }).nullish(),
  answer: z.object({ attemptId: id }),
  refusals: ['honour_code_not_accepted', 'window_not_open', 'link_expired', 'link_revoked', 'link_used'],
});

export const startPractice = defineRoute({
  method: 'POST',
  path: '/api/invitations/:invitationId/practice',
  tag,
  summary:
    'Practise on questions of FairShot; goes on with the practice there is, unless it is to begin anew',
  access: candidate,
  params: z.object({ invitationId: id }),
  body: z.object({ anew: z.boolean().default(false) }),
  answer: z.object({ attemptId: id }),
  refusals: ['practice_off', 'practice_over', 'link_expired', 'link_revoked', 'too_many_requests'],
});

export const LetterListItem = z.object({
  id,
  kind: z.string(),
  recipient: z.string(),
  subject: z.string(),
  state: z.enum(['queued', 'sent', 'kept', 'failed']),
  createdAt: instant,
  sentAt: instant.optional(),
  lastError: z.string().optional(),
});
export type LetterListItem = z.infer<typeof LetterListItem>;
export const LetterForAdmin = LetterListItem.extend({ text: z.string() });

import { z } from 'zod';

import { PresentPassword } from '../accounts/you.contract.ts';
import { emailAddress, id, idempotencyKey, instant } from '../fields.ts';
import { defineRoute, members } from '../route.ts';
import { memberInvitationLifecycle } from './member-invitation.lifecycle.ts';
import { Role, ROLES } from './role.ts';

const tag = 'members';
const OfOrganization = z.object({ organizationId: id });
const OfMember = OfOrganization.extend({ memberId: id });
const OfInvitation = OfOrganization.extend({ memberInvitationId: id });

/** A colleague, as every member sees them. */
export const MemberForColleague = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role: Role,
  joinedAt: instant,
  isYou: z.boolean(),
});
export type MemberForColleague = z.infer<typeof MemberForColleague>;

/** A member as an owner sees them. */
export const MemberForOwner = MemberForColleague.extend({
  lastSeenAt: instant,
  hasSecondFactor: z.boolean(),
});
export type MemberForOwner = z.infer<typeof MemberForOwner>;

export const MemberInvitation = z.object({
  id,
  email: z.string(),
  role: Role,
  state: z.enum(memberInvitationLifecycle.states as [string, ...string[]]),
  invitedBy: z.string(),
  sentAt: instant,
  expiresAt: instant,
  endedAt: instant.optional(),
});
export type MemberInvitation = z.infer<typeof MemberInvitation>;

export const listMembers = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/members',
  tag,
  summary: 'Who works here',
  access: members(...ROLES),
  params: OfOrganization,
  answer: z.object({ members: z.array(MemberForColleague) }),
});

export const People = z.object({
  members: z.array(MemberForOwner),
  invitations: z.array(MemberInvitation),
});
export type People = z.infer<typeof People>;
export const getPeople = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/people',
  tag,
  summary: 'Members with what an owner must know of them, and who is invited',
  access: members('owner'),
  params: OfOrganization,
  answer: People,
});

export const PEOPLE_EVENTS = [
  'invite',
  'resend',
  'revoke',
  'join',
  'change_role',
  'remove',
  'restore',
  'leave',
  'transfer',
  'end_sessions',
  'require_second_factor',
  'release_second_factor',
  'rename',
] as const;
/** Who did what to whom, and when; a removed member keeps their name here. */
export const PeopleEvent = z.object({
  id,
  kind: z.enum(PEOPLE_EVENTS),
  actor: z.string(),
  subject: z.string().optional(),
  roleBefore: Role.optional(),
  roleAfter: Role.optional(),
  happenedAt: instant,
});
export type PeopleEvent = z.infer<typeof PeopleEvent>;
export const listPeopleEvents = defineRoute({
  method: 'GET',
  path: '/api/organizations/:organizationId/people/events',
  tag,
  summary: 'What became of people here, newest first',
  access: members('owner'),
  params: OfOrganization,
  query: z.object({ before: id.optional() }),
  answer: z.object({ events: z.array(PeopleEvent), hasMore: z.boolean() }),
});

/** `seenRole` names what the page saw: of two who change at once the second is told. */
export const ChangeRole = z.object({ role: Role, seenRole: Role });
export const changeRole = defineRoute({
  method: 'PUT',
  path: '/api/organizations/:organizationId/members/:memberId/role',
  tag,
  summary: 'Give a member another role',
  access: members('owner'),
  params: OfMember,
  body: ChangeRole,
  answer: People,
  refusals: ['last_owner', 'changed_meanwhile'],
});

export const removeMember = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/members/:memberId/remove',
  tag,
  summary: 'Remove a member; what they made stays under their name',
  access: members('owner'),
  params: OfMember,
  answer: People,
  refusals: ['last_owner'],
});

export const restoreMember = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/members/:memberId/restore',
  tag,
  summary: 'Take a removal back',
  access: members('owner'),
  params: OfMember,
  answer: People,
});

export const endMemberSessions = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/members/:memberId/end-sessions',
  tag,
  summary: 'End every session of a member, as for a lost laptop',
  access: members('owner'),
  params: OfMember,
});

export const leaveOrganization = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/leave',
  tag,
  summary: 'Leave an organization',
  access: members(...ROLES),
  params: OfOrganization,
  refusals: ['last_owner'],
});

export const Transfer = z.object({
  memberId: id,
  ownRole: Role.exclude(['owner']),
  password: PresentPassword,
});
export const transferOwnership = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/transfer',
  tag,
  summary: 'Make another member owner and step down, in one act',
  access: members('owner'),
  params: OfOrganization,
  body: Transfer,
  refusals: ['wrong_password', 'wrong_state', 'too_many_requests'],
});

export const MOST_INVITED_AT_ONCE = 100;
export const InviteMembers = z.object({
  idempotencyKey,
  emails: z
    .array(emailAddress)
    .min(1, 'Name at least one person')
    .max(MOST_INVITED_AT_ONCE, `At most ${MOST_INVITED_AT_ONCE} people at once`),
  role: Role,
  /** False: nobody is written to; the links are passed on by hand. */
  sendsLetters: z.boolean(),
});
export type InviteMembers = z.infer<typeof InviteMembers>;

/** What became of each address; a link is told once. */
export const InvitedMembers = z.object({
  people: z.array(
    z.object({
      email: z.string(),
      outcome: z.enum(['invited', 'already_invited', 'already_member', 'yourself']),
      link: z.string().optional(),
    }),
  ),
});
export type InvitedMembers = z.infer<typeof InvitedMembers>;

export const inviteMembers = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/member-invitations',
  tag,
  summary: 'Invite people to work here',
  access: members('owner'),
  params: OfOrganization,
  body: InviteMembers,
  answer: InvitedMembers,
});

export const ResendInvitation = z.object({ sendsLetter: z.boolean() });
export const resendMemberInvitation = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/member-invitations/:memberInvitationId/send',
  tag,
  summary: 'Make a new link, good for seven days; the old one stops working',
  access: members('owner'),
  params: OfInvitation,
  body: ResendInvitation,
  answer: z.object({ link: z.string() }),
  refusals: ['wrong_state'],
});

export const revokeMemberInvitation = defineRoute({
  method: 'POST',
  path: '/api/organizations/:organizationId/member-invitations/:memberInvitationId/revoke',
  tag,
  summary: 'Withdraw an invitation; its link says so from then on',
  access: members('owner'),
  params: OfInvitation,
  refusals: ['wrong_state'],
});

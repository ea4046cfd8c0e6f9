import { createHmac } from 'node:crypto';

import type { InvitedMembers, InviteMembers } from '@fairshot/contracts/organizations/members.contract';

import { member as actingMember } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { hashToken } from '../platform/token.ts';
import {
  expireMemberInvitations,
  findMembersByEmail,
  findOpenTokens,
  insertMemberInvitations,
} from './member-invitation.store.ts';
import type { MemberRow } from './member.store.ts';
import { type OrganizationRow, lockOrganization } from './organization.store.ts';
import { insertPeopleEvent } from './people-event.store.ts';
import { joinLink, postMemberInvitation } from './post-member-invitation.ts';
import { requireMember } from './require-member.ts';

/**
 * Invites people to work here: invitations, letters and their record come into being together or not at all.
 * Who is a member or invited already stays so. A request sent twice invites once and gets the same links.
 */
export async function inviteMembers(
  platform: Platform,
  caller: ActingMember,
  input: InviteMembers,
): Promise<InvitedMembers> {
  const { organizationId } = caller;
  const emails = [...new Set(input.emails)];
  return platform.db.transaction(actingMember(organizationId, caller.accountId), async (tx) => {
    const organization = await lockOrganization(tx, organizationId);
    const inviter = await requireMember(tx, organizationId, caller.memberId);
    await expireMemberInvitations(tx, { organizationId, emails });
    const members = await findMembersByEmail(tx, organizationId, emails);
    const strangers = emails.filter((email) => !members.has(email));
    const tokens = new Map(
      strangers.map((email) => [email, tokenFor(platform, organizationId, input.idempotencyKey, email)]),
    );
    const fresh = await insertInvitations(tx, caller, input, tokens);
    const open = await findOpenTokens(tx, [...tokens.values()].map(hashToken));
    const written = { platform, tx, caller, organization, inviter, input };
    for (const email of fresh) await tell(written, email, tokens.get(email) ?? '');
    return { people: emails.map((email) => outcomeOf(platform, email, inviter, members, open, tokens)) };
  });
}

/** Made from the request's key, so that the same request names the same links and none need be kept. */
function tokenFor(platform: Platform, organizationId: string, key: string, email: string): string {
  return createHmac('sha256', platform.config.secret)
    .update(JSON.stringify(['member invitation', organizationId, key, email]))
    .digest('base64url');
}

function insertInvitations(
  tx: Tx,
  caller: ActingMember,
  input: InviteMembers,
  tokens: ReadonlyMap<string, string>,
): Promise<Set<string>> {
  const rows = [...tokens].map(([email, token]) => ({
    organizationId: caller.organizationId,
    email,
    role: input.role,
    tokenHash: hashToken(token),
    idempotencyKey: input.idempotencyKey,
    invitedBy: caller.memberId,
  }));
  return insertMemberInvitations(tx, rows);
}

interface Written {
  platform: Platform;
  tx: Tx;
  caller: ActingMember;
  organization: OrganizationRow;
  inviter: MemberRow;
  input: InviteMembers;
}

async function tell(
  { platform, tx, caller, organization, inviter, input }: Written,
  email: string,
  token: string,
) {
  const invitation = { organization: organization.name, role: input.role, inviter };
  if (input.sendsLetters)
    await postMemberInvitation(platform, tx, caller.organizationId, email, invitation, token);
  await insertPeopleEvent(tx, caller, 'invite', { subjectEmail: email, roleAfter: input.role });
}

function outcomeOf(
  platform: Platform,
  email: string,
  inviter: MemberRow,
  members: ReadonlySet<string>,
  open: ReadonlySet<string>,
  tokens: ReadonlyMap<string, string>,
): InvitedMembers['people'][number] {
  if (email === inviter.email) return { email, outcome: 'yourself' };
  if (members.has(email)) return { email, outcome: 'already_member' };
  const token = tokens.get(email);
  if (token === undefined || !open.has(email)) return { email, outcome: 'already_invited' };
  return { email, outcome: 'invited', link: joinLink(platform, token) };
}

import type { InvitationToJoin } from '@fairshot/contracts/organizations/join.contract';

import { createAccountWithPassword } from '../accounts/create-account.ts';
import { hasAccount, readAccount } from '../accounts/read-account.ts';
import type { Sessions } from '../accounts/sessions.port.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { hashToken } from '../platform/token.ts';
import {
  endMemberInvitation,
  lockMemberInvitation,
  type MemberInvitationRow,
} from './member-invitation.store.ts';
import { putMember } from './member.store.ts';
import { lockOrganization } from './organization.store.ts';
import { insertPeopleEvent } from './people-event.store.ts';

/** What an invitation says to whoever holds its link; nothing is used up. */
export async function lookAtInvitation(platform: Platform, token: string): Promise<InvitationToJoin> {
  const invitation = await platform.db.asLogin
    .transaction()
    .execute((tx) => requireOpenInvitation(tx, token));
  const { organization, inviter, email, role, expires_at } = invitation;
  return {
    organization,
    invitedBy: inviter,
    email,
    role,
    expiresAt: expires_at.toISOString(),
    hasAccount: await hasAccount(platform, email),
  };
}

/**
 * Accepts an invitation with a new account for its address: account and membership come into being together.
 * However often it is sent, there is one of each. Returns the account.
 */
export async function joinAnew(
  platform: Platform,
  sessions: Sessions,
  input: { token: string; name: string; password: string },
): Promise<string> {
  const { hasAccount } = await lookAtInvitation(platform, input.token);
  if (hasAccount) throw refuse('already_exists', { sentence: 'This address has an account already.' });
  // Hashed before the transaction: a third of a second is too long to hold a lock.
  const passwordHash = await sessions.hashPassword(input.password);
  return platform.db.asLogin.transaction().execute(async (tx) => {
    const invitation = await requireOpenInvitation(tx, input.token);
    const account = { email: invitation.email, name: input.name };
    const accountId = await createAccountWithPassword(tx, account, passwordHash);
    await admit(tx, invitation, accountId);
    return accountId;
  });
}

/** Accepts an invitation with the account that it was written to; the link is used up. */
export async function joinOrganization(
  platform: Platform,
  accountId: string,
  token: string,
): Promise<{ organizationId: string; slug: string }> {
  const { email } = await readAccount(platform, accountId);
  return platform.db.asLogin.transaction().execute(async (tx) => {
    const invitation = await requireOpenInvitation(tx, token);
    if (invitation.email !== email) throw refuse('not_allowed', forSomebodyElse(invitation.email, email));
    await admit(tx, invitation, accountId);
    return { organizationId: invitation.organization_id, slug: invitation.slug };
  });
}

function forSomebodyElse(invited: string, present: string) {
  return { sentence: `This invitation is for ${invited}, and you are logged in as ${present}.` };
}

async function admit(tx: Tx, invitation: MemberInvitationRow, accountId: string): Promise<void> {
  const { organization_id: organizationId, role } = invitation;
  await lockOrganization(tx, organizationId);
  const memberId = await putMember(tx, { organizationId, accountId, role });
  if (!(await endMemberInvitation(tx, invitation.id, 'accept', memberId))) throw refuse('wrong_state');
  await insertPeopleEvent(tx, { organizationId, memberId }, 'join', { roleAfter: role });
}

async function requireOpenInvitation(tx: Tx, token: string): Promise<MemberInvitationRow> {
  const invitation = await lockMemberInvitation(tx, { tokenHash: hashToken(token) });
  if (!invitation) throw refuse('link_unknown');
  if (invitation.state === 'revoked') throw refuse('link_revoked');
  if (invitation.state === 'accepted')
    throw refuse('link_spent', { sentence: 'This invitation was already accepted.' });
  if (invitation.state === 'expired')
    throw refuse('link_expired', { sentence: 'This invitation is older than seven days.' });
  return invitation;
}

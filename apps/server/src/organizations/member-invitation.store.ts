import {
  type MemberInvitationEvent,
  memberInvitationLifecycle,
  type MemberInvitationState,
} from '@fairshot/contracts/organizations/member-invitation.lifecycle';
import type { Role } from '@fairshot/contracts/organizations/role';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';

export interface MemberInvitationRow {
  id: string;
  organization_id: string;
  organization: string;
  slug: string;
  email: string;
  role: Role;
  state: MemberInvitationState;
  inviter: string;
  inviter_email: string;
  sent_at: Date;
  expires_at: Date;
  ended_at: Date | null;
}

const LIFETIME = '7 days';
const EXPIRES_AT = sql<Date>`fairshot_now() + ${LIFETIME}::interval`;
const NOW = sql<Date>`fairshot_now()`;

/** An invitation whose seven days are over is expired, even if the sweep has not come by yet. */
const STATE = sql<MemberInvitationState>`case when i.state = 'sent' and i.expires_at <= fairshot_now()
  then 'expired' else i.state end`;

function invitations(tx: Tx) {
  return tx
    .selectFrom('member_invitation as i')
    .innerJoin('organization as o', 'o.id', 'i.organization_id')
    .innerJoin('member as m', 'm.id', 'i.invited_by')
    .innerJoin('account as a', 'a.id', 'm.account_id')
    .select([
      'i.id',
      'i.organization_id',
      'o.name as organization',
      'o.slug',
      'i.email',
      'i.role',
      STATE.as('state'),
      'a.name as inviter',
      'a.email as inviter_email',
      'i.sent_at',
      'i.expires_at',
      'i.ended_at',
    ])
    .$narrowType<{ role: Role }>();
}

/** Newest first; more than an owner can look through is left out. */
export async function listMemberInvitations(
  tx: Tx,
  organizationId: string,
  limit: number,
): Promise<MemberInvitationRow[]> {
  return invitations(tx)
    .where('i.organization_id', '=', organizationId)
    .orderBy('i.created_at', 'desc')
    .orderBy('i.id', 'desc')
    .limit(limit)
    .execute();
}

/** Locked, so that of two who act on it at once the second sees what the first did. */
export async function lockMemberInvitation(
  tx: Tx,
  which: { id: string; organizationId: string } | { tokenHash: Buffer },
): Promise<MemberInvitationRow | undefined> {
  return invitations(tx)
    .$if('id' in which, (query) =>
      'id' in which
        ? query.where('i.id', '=', which.id).where('i.organization_id', '=', which.organizationId)
        : query,
    )
    .$if('tokenHash' in which, (query) =>
      'tokenHash' in which ? query.where('i.token_hash', '=', which.tokenHash) : query,
    )
    .forUpdate('i')
    .executeTakeFirst();
}

export interface NewMemberInvitation {
  organizationId: string;
  email: string;
  role: Role;
  tokenHash: Buffer;
  idempotencyKey: string;
  invitedBy: string;
}

/** The addresses that are invited now; one that has an open invitation keeps it. */
export async function insertMemberInvitations(
  tx: Tx,
  rows: readonly NewMemberInvitation[],
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const inserted = await tx
    .insertInto('member_invitation')
    .values(
      rows.map((row) => ({
        organization_id: row.organizationId,
        email: row.email,
        role: row.role,
        token_hash: row.tokenHash,
        idempotency_key: row.idempotencyKey,
        invited_by: row.invitedBy,
        expires_at: EXPIRES_AT,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'email']).where('state', '=', 'sent').doNothing(),
    )
    .returning('email')
    .execute();
  return new Set(inserted.map((row) => row.email));
}

/** Which of these tokens are good now: those that a request sent twice has made the first time. */
export async function findOpenTokens(tx: Tx, tokenHashes: readonly Buffer[]): Promise<Set<string>> {
  if (tokenHashes.length === 0) return new Set();
  const rows = await tx
    .selectFrom('member_invitation')
    .select('email')
    .where('token_hash', 'in', tokenHashes)
    .where('state', '=', 'sent')
    .execute();
  return new Set(rows.map((row) => row.email));
}

/** The invitation of this address that stands, also one whose days are over and that no sweep has ended yet. */
export async function findOpenInvitationTo(
  tx: Tx,
  organizationId: string,
  email: string,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('member_invitation')
    .select('id')
    .where('organization_id', '=', organizationId)
    .where('email', '=', email)
    .where('state', '=', 'sent')
    .executeTakeFirst();
  return row?.id;
}

/** Which of these addresses belong to somebody who works here. */
export async function findMembersByEmail(
  tx: Tx,
  organizationId: string,
  emails: readonly string[],
): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('member')
    .innerJoin('account', 'account.id', 'member.account_id')
    .select('account.email')
    .where('organization_id', '=', organizationId)
    .where('removed_at', 'is', null)
    .where('account.email', 'in', emails)
    .execute();
  return new Set(rows.map((row) => row.email));
}

/** A new token and seven new days. */
export async function renewMemberInvitation(tx: Tx, invitationId: string, tokenHash: Buffer): Promise<void> {
  await tx
    .updateTable('member_invitation')
    .set({ state: 'sent', token_hash: tokenHash, sent_at: NOW, expires_at: EXPIRES_AT, ended_at: null })
    .where('id', '=', invitationId)
    .execute();
}

/** Moves the invitation if its state allows the event; whether it moved. */
export async function endMemberInvitation(
  tx: Tx,
  invitationId: string,
  event: Exclude<MemberInvitationEvent, 'send'>,
  memberId: string | null = null,
): Promise<boolean> {
  const moved = await tx
    .updateTable('member_invitation')
    .set({
      state: memberInvitationLifecycle.target(event),
      ended_at: NOW,
      ...(memberId === null ? {} : { member_id: memberId }),
    })
    .where('id', '=', invitationId)
    .where('state', 'in', memberInvitationLifecycle.sources(event))
    .executeTakeFirst();
  return moved.numUpdatedRows > 0n;
}

/** Lets go of what is over seven days old, everywhere or for some addresses of one organization. */
export async function expireMemberInvitations(
  tx: Tx,
  only?: { organizationId: string; emails: readonly string[] },
): Promise<void> {
  await tx
    .updateTable('member_invitation')
    .set({ state: memberInvitationLifecycle.target('expire'), ended_at: NOW })
    .where('state', 'in', memberInvitationLifecycle.sources('expire'))
    .where('expires_at', '<=', NOW)
    .$if(only !== undefined, (query) =>
      query
        .where('organization_id', '=', only?.organizationId ?? '')
        .where('email', 'in', only?.emails ?? []),
    )
    .execute();
}

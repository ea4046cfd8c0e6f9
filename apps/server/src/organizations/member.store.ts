import type { Role } from '@fairshot/contracts/organizations/role';
import { type Selectable, sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import type { MemberTable } from '../platform/tables.ts';

export type MemberRow = Pick<
  Selectable<MemberTable>,
  'id' | 'account_id' | 'joined_at' | 'last_seen_at' | 'removed_at'
> & { role: Role; name: string; email: string; two_factor_enabled: boolean };

function members(tx: Tx) {
  return tx
    .selectFrom('member')
    .innerJoin('account', 'account.id', 'member.account_id')
    .select([
      'member.id',
      'member.account_id',
      'member.role',
      'member.joined_at',
      'member.last_seen_at',
      'member.removed_at',
      'account.name',
      'account.email',
      'account.two_factor_enabled',
    ])
    .$narrowType<{ role: Role }>();
}

/** Those who work here now, by name. */
export async function listMembers(tx: Tx, organizationId: string): Promise<MemberRow[]> {
  return members(tx)
    .where('organization_id', '=', organizationId)
    .where('removed_at', 'is', null)
    .orderBy('account.name')
    .orderBy('member.id')
    .execute();
}

/** Also one who was removed. */
export async function findMemberRow(
  tx: Tx,
  organizationId: string,
  memberId: string,
): Promise<MemberRow | undefined> {
  return members(tx)
    .where('organization_id', '=', organizationId)
    .where('member.id', '=', memberId)
    .executeTakeFirst();
}

export async function countOwners(tx: Tx, organizationId: string): Promise<number> {
  const { owners } = await tx
    .selectFrom('member')
    .select(sql<number>`count(*)::int`.as('owners'))
    .where('organization_id', '=', organizationId)
    .where('role', '=', 'owner')
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return owners;
}

export async function insertMember(
  tx: Tx,
  member: { organizationId: string; accountId: string; role: Role },
): Promise<string> {
  const { id } = await tx
    .insertInto('member')
    .values({ organization_id: member.organizationId, account_id: member.accountId, role: member.role })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A member who comes, or comes back under a new role; one who is here stays as they are. */
export async function putMember(
  tx: Tx,
  member: { organizationId: string; accountId: string; role: Role },
): Promise<string> {
  const { id } = await tx
    .insertInto('member')
    .values({ organization_id: member.organizationId, account_id: member.accountId, role: member.role })
    .onConflict((conflict) =>
      conflict.columns(['organization_id', 'account_id']).doUpdateSet({
        role: sql<string>`case when member.removed_at is null then member.role else excluded.role end`,
        joined_at: sql<Date>`case when member.removed_at is null then member.joined_at else excluded.joined_at end`,
        removed_at: null,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function setRole(tx: Tx, memberId: string, role: Role): Promise<void> {
  await tx.updateTable('member').set({ role }).where('id', '=', memberId).execute();
}

export async function setRemoved(tx: Tx, memberId: string, isRemoved: boolean): Promise<void> {
  await tx
    .updateTable('member')
    .set({ removed_at: isRemoved ? sql<Date>`fairshot_now()` : null })
    .where('id', '=', memberId)
    .execute();
}

export async function touchMember(tx: Tx, memberId: string): Promise<void> {
  await tx
    .updateTable('member')
    .set({ last_seen_at: sql<Date>`fairshot_now()` })
    .where('id', '=', memberId)
    .execute();
}

import type { Role } from '@fairshot/contracts/organizations/role';

import type { Tx } from '../platform/database.ts';

export interface Membership {
  id: string;
  role: Role;
  organization: { id: string; name: string; slug: string };
}

export async function findSlugsLike(tx: Tx, slug: string): Promise<string[]> {
  const rows = await tx.selectFrom('organization').select('slug').where('slug', 'like', `${slug}%`).execute();
  return rows.map((row) => row.slug);
}

export async function insertOrganization(tx: Tx, name: string, slug: string): Promise<string> {
  const { id } = await tx
    .insertInto('organization')
    .values({ name, slug })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
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

export async function findMembership(
  tx: Tx,
  organizationId: string,
  accountId: string,
): Promise<{ id: string; role: Role } | undefined> {
  const row = await tx
    .selectFrom('member')
    .select(['id', 'role'])
    .where('organization_id', '=', organizationId)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row && { id: row.id, role: row.role as Role };
}

export async function listMemberships(tx: Tx, accountId: string): Promise<Membership[]> {
  const rows = await tx
    .selectFrom('member')
    .innerJoin('organization', 'organization.id', 'member.organization_id')
    .select(['member.id', 'role', 'organization.id as organization_id', 'name', 'slug'])
    .where('account_id', '=', accountId)
    .orderBy('name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    role: row.role as Role,
    organization: { id: row.organization_id, name: row.name, slug: row.slug },
  }));
}

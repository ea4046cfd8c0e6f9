import type { Role } from '@fairshot/contracts/organizations/role';
import { sql } from 'kysely';

import type { Tx } from '../platform/database.ts';
import { PRACTICE_GROUND } from './practice-ground.ts';

export interface OrganizationRow {
  id: string;
  name: string;
  slug: string;
  requires_second_factor: boolean;
  revision: number;
}

const COLUMNS = ['id', 'name', 'slug', 'requires_second_factor', 'revision'] as const;

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

export async function getOrganization(tx: Tx, organizationId: string): Promise<OrganizationRow> {
  return tx
    .selectFrom('organization')
    .select(COLUMNS)
    .where('id', '=', organizationId)
    .executeTakeFirstOrThrow();
}

/** While it is locked nobody becomes or stops being an owner of it. */
export async function lockOrganization(tx: Tx, organizationId: string): Promise<OrganizationRow> {
  return tx
    .selectFrom('organization')
    .select(COLUMNS)
    .where('id', '=', organizationId)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

export async function updateOrganization(
  tx: Tx,
  organizationId: string,
  changes: { name: string; requires_second_factor: boolean },
): Promise<void> {
  await tx
    .updateTable('organization')
    .set((eb) => ({ ...changes, revision: eb('revision', '+', 1) }))
    .where('id', '=', organizationId)
    .execute();
}

/** Makes an organization of a known id, unless it is there. */
export async function ensureOrganization(
  tx: Tx,
  organization: { id: string; name: string; slug: string },
): Promise<void> {
  await tx
    .insertInto('organization')
    .values(organization)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export interface OrganizationOfPlatform {
  id: string;
  name: string;
  slug: string;
  created_at: Date;
  members: number;
}

export async function listAllOrganizations(tx: Tx): Promise<OrganizationOfPlatform[]> {
  return tx
    .selectFrom('organization as o')
    .select([
      'o.id',
      'o.name',
      'o.slug',
      'o.created_at',
      sql<number>`(select count(*)::int from member m where m.organization_id = o.id and m.removed_at is null)`.as(
        'members',
      ),
    ])
    .where('o.id', '<>', PRACTICE_GROUND)
    .orderBy('o.created_at', 'desc')
    .orderBy('o.id')
    .execute();
}

export interface Membership {
  id: string;
  role: Role;
  organization: { id: string; name: string; slug: string };
  needs_second_factor: boolean;
}

const NEEDS_SECOND_FACTOR = sql<boolean>`organization.requires_second_factor and not account.two_factor_enabled`;

export async function findMembership(
  tx: Tx,
  organizationId: string,
  accountId: string,
): Promise<{ id: string; role: Role; needs_second_factor: boolean; is_unseen: boolean } | undefined> {
  const row = await tx
    .selectFrom('member')
    .innerJoin('organization', 'organization.id', 'member.organization_id')
    .innerJoin('account', 'account.id', 'member.account_id')
    .select([
      'member.id',
      'role',
      NEEDS_SECOND_FACTOR.as('needs_second_factor'),
      sql<boolean>`member.last_seen_at < fairshot_now() - interval '5 minutes'`.as('is_unseen'),
    ])
    .where('organization_id', '=', organizationId)
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row && { ...row, role: row.role as Role };
}

export async function listMemberships(tx: Tx, accountId: string): Promise<Membership[]> {
  const rows = await tx
    .selectFrom('member')
    .innerJoin('organization', 'organization.id', 'member.organization_id')
    .innerJoin('account', 'account.id', 'member.account_id')
    .select([
      'member.id',
      'role',
      'organization.id as organization_id',
      'organization.name',
      'slug',
      NEEDS_SECOND_FACTOR.as('needs_second_factor'),
    ])
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .orderBy('organization.name')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    role: row.role as Role,
    organization: { id: row.organization_id, name: row.name, slug: row.slug },
    needs_second_factor: row.needs_second_factor,
  }));
}

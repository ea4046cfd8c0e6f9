import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { listFirstOwners } from './owner.store.ts';

/** An owner, and of what. */
export interface Owner extends ActingMember {
  name: string;
  organization: string;
  slug: string;
}

/**
 * The first owner of each organization, or of the one of this slug: whoever has the machine in hand acts for an
 * organization as its owner, and what they do is kept under that name.
 */
export async function findOwners(platform: Platform, slug?: string): Promise<Owner[]> {
  const rows = await platform.db.asLogin.transaction().execute((tx) => listFirstOwners(tx, slug));
  return rows.map((row) => ({
    organizationId: row.organization_id,
    memberId: row.member_id,
    accountId: row.account_id,
    name: row.name,
    organization: row.organization,
    slug: row.slug,
  }));
}

import type { Role } from '@fairshot/contracts/organizations/role';

import type { Tx } from '../platform/database.ts';
import { insertMember } from './member.store.ts';
import { findSlugsLike, insertOrganization } from './organization.store.ts';

/** A new organization with its owner. Its slug comes from the name and is free. */
export async function foundOrganization(
  tx: Tx,
  name: string,
  ownerAccountId: string,
): Promise<{ organizationId: string; memberId: string }> {
  const wanted = slugOf(name);
  const taken = new Set(await findSlugsLike(tx, wanted));
  const organizationId = await insertOrganization(tx, name, freeSlug(wanted, taken));
  const memberId = await addMember(tx, { organizationId, accountId: ownerAccountId, role: 'owner' });
  return { organizationId, memberId };
}

/** Makes an account a member; an account has one role in an organization. */
export async function addMember(
  tx: Tx,
  member: { organizationId: string; accountId: string; role: Role },
): Promise<string> {
  return insertMember(tx, member);
}

const LONGEST_SLUG = 50;

/** "Lücke & Söhne" → "lucke-sohne"; a name without Latin letters → "organization". */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').toLowerCase();
  const words = plain.replace(/[\u0300-\u036f]/g, '').match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, LONGEST_SLUG).replace(/-$/, '') || 'organization';
}

function freeSlug(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number++) {
    if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
  }
}

import type { SaveOrganization } from '@fairshot/contracts/organizations/organizations.contract';
import type { z } from 'zod';

import { member as actingMember } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import {
  getOrganization,
  lockOrganization,
  type OrganizationRow,
  updateOrganization,
} from './organization.store.ts';
import { insertPeopleEvent } from './people-event.store.ts';
import { requireMember } from './require-member.ts';

type Wish = z.output<typeof SaveOrganization>;

/**
 * Renames an organization or asks its members for a second factor, which counts from their next request on. Only
 * an owner who has one may ask it of others: whoever asks must not lock themselves out.
 */
export async function saveOrganization(
  platform: Platform,
  caller: ActingMember,
  wish: Wish,
): Promise<OrganizationRow> {
  const { organizationId } = caller;
  return platform.db.transaction(actingMember(organizationId, caller.accountId), async (tx) => {
    const before = await lockOrganization(tx, organizationId);
    if (before.revision !== wish.revision) throw refuse('changed_meanwhile');
    const isAskingAnew = wish.requiresSecondFactor && !before.requires_second_factor;
    if (isAskingAnew) await requireOwnSecondFactor(tx, caller);
    const changes = { name: wish.name, requires_second_factor: wish.requiresSecondFactor };
    await updateOrganization(tx, organizationId, changes);
    await record(tx, caller, before, wish);
    return getOrganization(tx, organizationId);
  });
}

async function requireOwnSecondFactor(tx: Tx, caller: ActingMember): Promise<void> {
  const self = await requireMember(tx, caller.organizationId, caller.memberId);
  if (!self.two_factor_enabled)
    throw refuse('wrong_state', { sentence: 'Set up a second factor of your own first.' });
}

async function record(tx: Tx, caller: ActingMember, before: OrganizationRow, wish: Wish): Promise<void> {
  if (wish.name !== before.name) await insertPeopleEvent(tx, caller, 'rename');
  if (wish.requiresSecondFactor === before.requires_second_factor) return;
  const kind = wish.requiresSecondFactor ? 'require_second_factor' : 'release_second_factor';
  await insertPeopleEvent(tx, caller, kind);
}

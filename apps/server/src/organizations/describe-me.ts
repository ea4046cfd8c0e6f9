import type { Me } from '@fairshot/contracts/accounts/accounts.contract';

import { hasPassword, readAccount } from '../accounts/read-account.ts';
import { account as actingAs } from '../platform/actor.ts';
import type { Platform } from '../platform/platform.ts';
import { listMemberships } from './organization.store.ts';

/** Who an account is, and the organizations it may enter. */
export async function describeMe(platform: Platform, accountId: string): Promise<Me> {
  const account = await readAccount(platform, accountId);
  const memberships = await platform.db.transaction(actingAs(accountId), (tx) =>
    listMemberships(tx, accountId),
  );
  return {
    id: account.id,
    name: account.name,
    email: account.email,
    isPlatformAdmin: account.is_platform_admin,
    hasSecondFactor: account.two_factor_enabled,
    hasPassword: await hasPassword(platform, accountId),
    organizations: memberships.map(({ organization, role, needs_second_factor }) => ({
      ...organization,
      role,
      needsSecondFactor: needs_second_factor,
    })),
  };
}

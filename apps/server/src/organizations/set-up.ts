import type { SetUp } from '@fairshot/contracts/accounts/accounts.contract';
import type { z } from 'zod';

import { createFirstAccount } from '../accounts/create-account.ts';
import type { Sessions } from '../accounts/sessions.port.ts';
import { checkLink } from '../accounts/spend-link.ts';
import type { Platform } from '../platform/platform.ts';
import { foundOrganization } from './found-organization.ts';

/**
 * The first owner and the first organization, by the first-run link: account, password, organization and
 * membership come into being together and once, or not at all. Returns the account.
 */
export async function setUp(
  platform: Platform,
  sessions: Sessions,
  input: z.output<typeof SetUp>,
): Promise<string> {
  await checkLink(platform, 'first_run', input.token);
  // Hashed before the transaction: a third of a second is too long to hold a lock.
  const passwordHash = await sessions.hashPassword(input.password);
  return platform.db.asLogin.transaction().execute(async (tx) => {
    const accountId = await createFirstAccount(tx, input.token, input, passwordHash);
    await foundOrganization(tx, input.organizationName, accountId);
    return accountId;
  });
}

import { createHmac } from 'node:crypto';

import type { Platform } from '../platform/platform.ts';
import { hashToken } from '../platform/token.ts';
import { findAnyAccount } from './account.store.ts';
import { putLink } from './one-time-link.store.ts';

/**
 * The address at which the first owner is created, or undefined when there is an account already. Every api
 * process makes the same link from the installation's secret, so that several can print it and all be right;
 * it works for a week after the last start and once.
 */
export async function ensureFirstRunLink(platform: Platform): Promise<string | undefined> {
  const token = createHmac('sha256', platform.config.secret).update('first-run link').digest('base64url');
  return platform.db.asLogin.transaction().execute(async (tx) => {
    if (await findAnyAccount(tx)) return undefined;
    await putLink(tx, {
      purpose: 'first_run',
      tokenHash: hashToken(token),
      accountId: null,
      lifetime: '7 days',
    });
    return `${platform.config.baseUrl}/set-up/${token}`;
  });
}

/** Whether nobody has an account yet. */
export async function needsOwner(platform: Platform): Promise<boolean> {
  return (await findAnyAccount(platform.db.asLogin)) === undefined;
}

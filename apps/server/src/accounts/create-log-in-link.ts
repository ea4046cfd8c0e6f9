import type { Platform } from '../platform/platform.ts';
import { hashToken, newToken } from '../platform/token.ts';
import { putLink } from './one-time-link.store.ts';

/** The address at which this account is logged in: works once, within a week. Given out on the command line. */
export async function createLogInLink(platform: Platform, accountId: string): Promise<string> {
  const token = newToken();
  const link = { purpose: 'log_in', tokenHash: hashToken(token), accountId, lifetime: '7 days' } as const;
  await platform.db.asLogin.transaction().execute((tx) => putLink(tx, link));
  return `${platform.config.baseUrl}/log-in/${token}`;
}

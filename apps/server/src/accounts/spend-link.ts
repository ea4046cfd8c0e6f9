import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { hashToken } from '../platform/token.ts';
import { type LinkPurpose, lockLink, markLinkUsed, type OneTimeLink } from './one-time-link.store.ts';

/**
 * Uses a one-time link up and returns the account it stands for (none for the first-run link). Refuses with
 * `link_unknown`, `link_spent` or `link_expired`; a refusal rolls back, so the link is used up only by success.
 */
export async function spendLink(tx: Tx, purpose: LinkPurpose, token: string): Promise<string | null> {
  const link = await requireLink(tx, purpose, token);
  await markLinkUsed(tx, link.id);
  return link.account_id;
}

/**
 * Refuses as `spendLink` does and uses nothing up: asked before a password is hashed, so that a third of a
 * second of a core is spent only on those who hold a link.
 */
export async function checkLink(platform: Platform, purpose: LinkPurpose, token: string): Promise<void> {
  await platform.db.asLogin.transaction().execute((tx) => requireLink(tx, purpose, token));
}

async function requireLink(tx: Tx, purpose: LinkPurpose, token: string): Promise<OneTimeLink> {
  const link = await lockLink(tx, purpose, hashToken(token));
  if (!link) throw refuse('link_unknown');
  if (link.is_used) throw refuse('link_spent');
  if (link.is_expired) throw refuse('link_expired', { sentence: 'This one-time link is too old.' });
  return link;
}

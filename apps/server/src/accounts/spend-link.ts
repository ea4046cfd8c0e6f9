import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { hashToken } from '../platform/token.ts';
import { type LinkPurpose, lockLink, markLinkUsed } from './one-time-link.store.ts';

/**
 * Uses a one-time link up and returns the account it stands for (none for the first-run link). Refuses with
 * `link_unknown`, `link_spent` or `link_expired`; a refusal rolls back, so the link is used up only by success.
 */
export async function spendLink(tx: Tx, purpose: LinkPurpose, token: string): Promise<string | null> {
  const link = await lockLink(tx, purpose, hashToken(token));
  if (!link) throw refuse('link_unknown');
  if (link.is_used) throw refuse('link_spent');
  if (link.is_expired) {
    throw refuse('link_expired', { sentence: 'This one-time link is too old.' });
  }
  await markLinkUsed(tx, link.id);
  return link.account_id;
}

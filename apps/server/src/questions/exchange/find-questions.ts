import { member } from '../../platform/actor.ts';
import type { ActingMember } from '../../platform/caller.ts';
import type { Platform } from '../../platform/platform.ts';
import { type KnownRow, listKnown } from './exchange.store.ts';

/** Questions of the bank that may be meant by an id or a title, the one of the id first; archived ones are not. */
export async function findQuestions(
  { db }: Platform,
  { organizationId, accountId }: ActingMember,
  { id, title }: { id?: string | undefined; title: string },
): Promise<KnownRow[]> {
  return db.transaction(member(organizationId, accountId), (tx) => listKnown(tx, id, title));
}

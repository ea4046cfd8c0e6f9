import type { BankLook, BankView } from '@fairshot/contracts/questions/bank.contract';

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { mayShareViews } from './bank-view.policy.ts';
import { findViewByKey, insertView, lockViews } from './bank-view.store.ts';
import { bankView } from './bank-view-view.ts';
import { requireFreeName } from './require-free-name.ts';
import { requireView } from './require-view.ts';

/** Saves a new view of the bank. The same key gives the same view. */
export async function createBankView(
  { db }: Platform,
  caller: MemberCaller,
  {
    idempotencyKey,
    name,
    isShared,
    look,
  }: { idempotencyKey: string; name: string; isShared: boolean; look: BankLook },
): Promise<BankView> {
  if (isShared && !mayShareViews(caller)) throw refuse('not_allowed');
  return db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    await lockViews(tx, caller.organizationId);
    const known = await findViewByKey(tx, caller.memberId, idempotencyKey);
    if (known) return bankView(caller, known);
    const keptFor = isShared ? null : caller.accountId;
    await requireFreeName(tx, { keptFor, name });
    const { organizationId, memberId } = caller;
    const id = await insertView(tx, { organizationId, memberId, keptFor, name, look, key: idempotencyKey });
    return bankView(caller, await requireView(tx, id));
  });
}

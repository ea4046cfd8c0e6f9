import type { BankLook, BankView } from '@fairshot/contracts/questions/bank.contract';

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { mayEditView, mayShareViews, mayUnshareView } from './bank-view.policy.ts';
import { lockViews, updateView } from './bank-view.store.ts';
import { bankView } from './bank-view-view.ts';
import { requireFreeName } from './require-free-name.ts';
import { requireView } from './require-view.ts';

/** Renames, shares or changes a view; whoever saw an older one is told instead of winning silently. */
export async function saveBankView(
  { db }: Platform,
  caller: MemberCaller,
  viewId: string,
  { revision, name, isShared, look }: { revision: number; name: string; isShared: boolean; look: BankLook },
): Promise<BankView> {
  return db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    await lockViews(tx, caller.organizationId);
    const view = await requireView(tx, viewId);
    if (!mayEditView(caller, view)) throw refuse('not_allowed');
    if (isShared && !mayShareViews(caller)) throw refuse('not_allowed');
    if (!isShared && view.kept_for === null && !mayUnshareView(caller, view)) throw refuse('not_allowed');
    if (view.revision !== revision) throw refuse('changed_meanwhile');
    const keptFor = isShared ? null : caller.accountId;
    await requireFreeName(tx, { keptFor, name, exceptId: viewId });
    await updateView(tx, viewId, { keptFor, name, look });
    return bankView(caller, await requireView(tx, viewId));
  });
}

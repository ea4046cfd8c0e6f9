import type { BankView } from '@fairshot/contracts/questions/bank.contract';

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { mayEditView } from './bank-view.policy.ts';
import { findView, lockViews, setDeleted } from './bank-view.store.ts';
import { bankView } from './bank-view-view.ts';
import { requireFreeName } from './require-free-name.ts';

/** Brings a deleted view back as it was, also for those whose bank opened with it. */
export async function restoreBankView(
  { db }: Platform,
  caller: MemberCaller,
  viewId: string,
): Promise<BankView> {
  return db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    await lockViews(tx, caller.organizationId);
    const view = (await findView(tx, viewId, true)) ?? (await findView(tx, viewId));
    if (!view) throw refuse('not_found');
    if (!mayEditView(caller, view)) throw refuse('not_allowed');
    await requireFreeName(tx, { keptFor: view.kept_for, name: view.name, exceptId: viewId });
    await setDeleted(tx, viewId, false);
    return bankView(caller, view);
  });
}

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { mayEditView } from './bank-view.policy.ts';
import { findView, lockViews, setDeleted } from './bank-view.store.ts';

/** Deletes a view for everybody who sees it. Deleted twice, it is deleted; for a day it can be restored. */
export async function deleteBankView({ db }: Platform, caller: MemberCaller, viewId: string): Promise<void> {
  await db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    await lockViews(tx, caller.organizationId);
    const view = await findView(tx, viewId);
    if (!view && (await findView(tx, viewId, true))) return;
    if (!view) throw refuse('not_found');
    if (!mayEditView(caller, view)) throw refuse('not_allowed');
    await setDeleted(tx, viewId, true);
  });
}

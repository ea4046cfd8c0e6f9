import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { setDefaultView } from './bank-view.store.ts';
import { requireView } from './require-view.ts';

/** Chooses what the caller's bank opens with; `null` is the whole bank. */
export async function openBankWith(
  { db }: Platform,
  caller: MemberCaller,
  viewId: string | null,
): Promise<void> {
  await db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    if (viewId !== null) await requireView(tx, viewId);
    await setDefaultView(tx, caller, viewId ?? undefined);
  });
}

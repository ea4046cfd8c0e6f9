import type { MemberCaller } from '../platform/caller.ts';
import type { BankViewRow } from './bank-view.store.ts';

type Caller = Pick<MemberCaller, 'role' | 'accountId' | 'memberId'>;

/** Shared views are part of the bank, so those who work on the bank keep them. */
export function mayShareViews({ role }: Caller): boolean {
  return role === 'owner' || role === 'author';
}

export function mayEditView(caller: Caller, view: Pick<BankViewRow, 'kept_for'>): boolean {
  return view.kept_for === null ? mayShareViews(caller) : view.kept_for === caller.accountId;
}

/** Only who saved a shared view first may take it back for themselves: others look through it. */
export function mayUnshareView(caller: Caller, view: Pick<BankViewRow, 'created_by'>): boolean {
  return view.created_by === caller.memberId;
}

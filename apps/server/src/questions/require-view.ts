import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { type BankViewRow, findView } from './bank-view.store.ts';

/** The view, if it is one that the reader can see and that is not deleted. */
export async function requireView(tx: Tx, viewId: string): Promise<BankViewRow> {
  const view = await findView(tx, viewId);
  if (!view) throw refuse('not_found');
  return view;
}

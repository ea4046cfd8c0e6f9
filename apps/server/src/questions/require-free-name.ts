import { MOST_OWN_VIEWS, MOST_SHARED_VIEWS } from '@fairshot/contracts/questions/bank.contract';

import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { countViewsBeside } from './bank-view.store.ts';

/** The name of a view must be free among those beside it, and there must be room for one more. */
export async function requireFreeName(
  tx: Tx,
  wanted: { keptFor: string | null; name: string; exceptId?: string },
): Promise<void> {
  const { views, isTaken } = await countViewsBeside(tx, wanted);
  if (isTaken) {
    const message = 'A view has this name already.';
    throw refuse('already_exists', { sentence: message, fields: [{ path: 'name', message }] });
  }
  const most = wanted.keptFor === null ? MOST_SHARED_VIEWS : MOST_OWN_VIEWS;
  if (views < most) return;
  const message = `There are ${most} views already. Delete one that is not needed.`;
  throw refuse('bad_input', { sentence: message, fields: [{ path: 'name', message }] });
}

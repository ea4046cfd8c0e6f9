import type { Tx } from '../../platform/database.ts';
import type { Platform } from '../../platform/platform.ts';

/** A task for each piece of code, which any judge may take; one that has a task gets no second. */
export async function addItemTasks({ queue }: Platform, tx: Tx, itemIds: readonly string[]): Promise<void> {
  const tasks = itemIds.map((itemId) => ({ payload: { itemId }, onlyOnce: itemId }));
  await queue.addEach(tx, 'rejudge-next', tasks);
}

/** What was picked is graded at once and without a judge, so one task does for a whole rejudge. */
export async function addChoicesTasks(
  { queue }: Platform,
  tx: Tx,
  rejudgeIds: readonly string[],
): Promise<void> {
  const tasks = rejudgeIds.map((rejudgeId) => ({ payload: { rejudgeId }, onlyOnce: rejudgeId }));
  await queue.addEach(tx, 'rejudge-choices', tasks);
}

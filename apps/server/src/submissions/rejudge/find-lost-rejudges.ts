import { system } from '../../platform/actor.ts';
import type { Platform } from '../../platform/platform.ts';
import { addChoicesTasks, addItemTasks } from './add-rejudge-tasks.ts';
import { listWaitingChoices } from './rejudge-choices.store.ts';
import {
  concludeRejudge,
  listStrandedRejudges,
  listWaitingItems,
  lockRunningRejudge,
  releaseSilentItems,
} from './rejudge-work.store.ts';

/** Puts back what a judge that fell silent held, and concludes rejudges of which nothing is left to do. */
export async function releaseSilentRejudges(platform: Platform): Promise<void> {
  const { db } = platform;
  await db.transaction(system, async (tx) => {
    const released = await releaseSilentItems(tx);
    const waiting = released.filter(({ state }) => state === 'queued');
    await addItemTasks(
      platform,
      tx,
      waiting.map(({ id }) => id),
    );
  });
  const stranded = await db.transaction(system, listStrandedRejudges);
  // Each in a transaction of its own, which holds the rejudge before it looks at its items.
  for (const rejudgeId of stranded) {
    await db.transaction(system, async (tx) => {
      if (await lockRunningRejudge(tx, rejudgeId)) await concludeRejudge(tx, rejudgeId);
    });
  }
}

/** What waits has a task: a lost one is a delay. */
export async function addLostRejudgeTasks(platform: Platform): Promise<void> {
  await platform.db.transaction(system, async (tx) => {
    await addItemTasks(platform, tx, await listWaitingItems(tx));
    await addChoicesTasks(platform, tx, await listWaitingChoices(tx));
  });
}

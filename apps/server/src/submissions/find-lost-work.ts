import { system } from '../platform/actor.ts';
import { announce } from '../platform/announce.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { PRIORITY } from './judging-order.ts';
import { listQueued, type LostWork, releaseLapsed, requeueFailed } from './judging.store.ts';

/** Older failures than these are for a person to try again. */
const LOOK_BACK_DAYS = 7;

/** Puts back what a judge that fell silent held: its work goes to another within seconds. */
export async function releaseSilentJudges(platform: Platform): Promise<void> {
  await platform.db.transaction(system, async (tx) => {
    const released = await releaseLapsed(tx);
    for (const work of released) await tell(tx, work);
    await addTasks(
      platform,
      tx,
      released.filter((work) => work.state === 'queued'),
    );
  });
}

/** Re-derives due work from the table: what waits has a task. A lost task is a delay, never a lost answer. */
export async function addLostTasks(platform: Platform): Promise<void> {
  await platform.db.transaction(system, async (tx) => addTasks(platform, tx, await listQueued(tx)));
}

/** A judge that starts, perhaps mended, takes another look at what was set aside as our failure. */
export async function retryFailed(platform: Platform): Promise<void> {
  await platform.db.transaction(system, async (tx) =>
    addTasks(platform, tx, await requeueFailed(tx, LOOK_BACK_DAYS)),
  );
}

/** Work that was put back by a person: it gets its task, and its page is told. */
export async function requeueWork(platform: Platform, tx: Tx, work: LostWork): Promise<void> {
  await tell(tx, work);
  await addTasks(platform, tx, [work]);
}

/** At most one waiting task each, so adding one that is there does nothing. */
async function addTasks({ queue }: Platform, tx: Tx, work: LostWork[]): Promise<void> {
  for (const { id, kind, language } of work) {
    const priority = PRIORITY[kind];
    const task = language === 'choices' ? 'grade-choices' : 'judge-submission';
    await queue.add(tx, task, { submissionId: id }, { onlyOnce: id, priority });
  }
}

async function tell(tx: Tx, work: LostWork): Promise<void> {
  const { attempt_id: attemptId, organization_id: organizationId, id: submissionId } = work;
  await announce(tx, { attemptId, organizationId, kind: 'submission', submissionId });
}

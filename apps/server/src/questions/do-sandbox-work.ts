import { LANGUAGES } from '@fairshot/contracts/questions/language';

import { system } from '../platform/actor.ts';
import { isDatabaseAway } from '../platform/database-away.ts';
import { holdLease } from '../platform/hold-lease.ts';
import { outlastOutage } from '../platform/outlast-outage.ts';
import type { Platform } from '../platform/platform.ts';
import { addSandboxTask } from './add-sandbox-task.ts';
import { concludeProof } from './conclude-proof.ts';
import type { Engine } from './engine.port.ts';
import { recordExecutions } from './executions/record-executions.ts';
import { lockRunningProof } from './proof-row.store.ts';
import { proveRow } from './prove-row.ts';
import {
  findQueuedWork,
  giveUpWork,
  MAX_TRIES,
  renewWork,
  requeueWork,
  takeWork,
  type WorkLease,
} from './sandbox-work.store.ts';
import { GaveWay } from './share-slots.ts';
import { tryPrograms } from './try-programs.ts';

/** Enough that work which cannot go on just now does not go round in circles. */
const PAUSE_SECONDS = 1;

/** How soon a judge that lacks a language says to the others that the work is theirs. */
const ANOTHER_JUDGE_SECONDS = 2;

/**
 * Does the next step of a piece of an author's work under a lease. Safe to call any number of times, by several
 * judges at once: only the holder of the present lease writes, and trouble of ours goes back to the queue, never
 * into a verdict. Work with a program in none of these languages is left to other judges.
 */
export async function doSandboxWork(
  platform: Platform,
  engine: Engine,
  workId: string,
  signal: AbortSignal,
  languages: readonly string[] = LANGUAGES,
): Promise<void> {
  const lease = await platform.db.transaction(system, (tx) => takeWork(tx, workId, languages));
  if (!lease) return leaveToOthers(platform, workId);
  const held = holdLease(platform, { work: workId }, (tx) => renewWork(tx, lease));
  try {
    await doStep(platform, engine, lease, AbortSignal.any([signal, held.lost]));
  } catch (error) {
    if (held.lost.aborted) return;
    // Neither a candidate who comes first, nor our end, nor the database's absence says anything of the work.
    if (signal.aborted) await giveBack(platform, lease, 0);
    else if (error instanceof GaveWay || isDatabaseAway(error))
      await giveBack(platform, lease, PAUSE_SECONDS);
    else await tryAgain(platform, lease, error);
  } finally {
    held.letGo();
  }
}

/** The task was ours, and what it stands for may still wait: another judge is told of it a little later. */
async function leaveToOthers(platform: Platform, workId: string): Promise<void> {
  await platform.db.transaction(system, async (tx) => {
    const waiting = await findQueuedWork(tx, workId);
    if (!waiting) return;
    await addSandboxTask(platform, tx, { id: waiting.id, proofId: waiting.proof_id }, ANOTHER_JUDGE_SECONDS);
  });
}

async function doStep(
  platform: Platform,
  engine: Engine,
  lease: WorkLease,
  signal: AbortSignal,
): Promise<void> {
  const { proofId, organizationId, workId } = lease;
  const work = proofId ? 'proof' : 'trial';
  const recorded = recordExecutions(platform, engine, { work, organizationId, workId });
  if (proofId) await proveRow(platform, recorded, { ...lease, proofId }, signal);
  else await tryPrograms(platform, recorded, lease, signal);
}

/** The work is another's, and the try is not counted. Should this fail, the lease lapses instead. */
async function giveBack(platform: Platform, lease: WorkLease, startAfterSeconds: number): Promise<void> {
  await platform.db.transaction(system, async (tx) => {
    if (!(await requeueWork(tx, lease, lease.tries - 1))) return;
    await addSandboxTask(platform, tx, { id: lease.workId, proofId: lease.proofId }, startAfterSeconds);
  });
}

/** Our trouble: another try a little later, perhaps on another machine; after the last one it is told as ours. */
async function tryAgain(platform: Platform, lease: WorkLease, why: unknown): Promise<void> {
  const isLast = lease.tries >= MAX_TRIES;
  platform.log.error(
    { err: why, work: lease.workId, tries: lease.tries, isLast },
    'a program of an author could not be run',
  );
  await outlastOutage(() =>
    platform.db.transaction(system, async (tx) => {
      const isProof = lease.proofId !== null && (await lockRunningProof(tx, lease.proofId));
      const moved = isLast ? await giveUpWork(tx, lease) : await requeueWork(tx, lease, lease.tries);
      if (!moved) return;
      if (!isLast) {
        await addSandboxTask(platform, tx, { id: lease.workId, proofId: lease.proofId }, 2 * lease.tries);
      } else if (isProof && lease.proofId) await concludeProof(platform, tx, lease.proofId);
    }),
  );
}

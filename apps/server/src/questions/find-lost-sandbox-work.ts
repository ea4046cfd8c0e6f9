import { system } from '../platform/actor.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { addSandboxTask } from './add-sandbox-task.ts';
import { concludeProof } from './conclude-proof.ts';
import { listStrandedProofs, lockRunningProof } from './proof-row.store.ts';
import { deleteOldWork, listWaitingWork, type OpenWork, releaseSilentWork } from './sandbox-work.store.ts';

/** Puts back what a judge that fell silent held: its work goes to another within seconds. */
export async function releaseSilentWorkers(platform: Platform): Promise<void> {
  await platform.db.transaction(system, async (tx) => addTasks(platform, tx, await releaseSilentWork(tx)));
  await concludeStranded(platform);
}

/** Ends proofs of which nothing is left to do, as when the last program silenced every judge. */
async function concludeStranded(platform: Platform): Promise<void> {
  const { db } = platform;
  const stranded = await db.transaction(system, listStrandedProofs);
  // Each in a transaction of its own, which holds the proof before it looks at its rows.
  for (const proofId of stranded) {
    await db.transaction(system, async (tx) => {
      if (await lockRunningProof(tx, proofId)) await concludeProof(platform, tx, proofId);
    });
  }
}

/** Re-derives due work from the table: what waits has a task. A lost task is a delay, never a lost proof. */
export async function addLostSandboxTasks(platform: Platform): Promise<void> {
  await platform.db.transaction(system, async (tx) => addTasks(platform, tx, await listWaitingWork(tx)));
}

/** Forgets trials after a day, and proofs that did not hold after a month. */
export async function forgetOldWork({ db }: Platform): Promise<void> {
  await db.transaction(system, deleteOldWork);
}

async function addTasks(platform: Platform, tx: Tx, work: OpenWork[]): Promise<void> {
  for (const { id, proof_id, state } of work) {
    if (state === 'queued') await addSandboxTask(platform, tx, { id, proofId: proof_id });
  }
}

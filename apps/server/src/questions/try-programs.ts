import type { TrialRequest } from '@fairshot/contracts/questions/proof.contract';

import { system } from '../platform/actor.ts';
import { outlastOutage } from '../platform/outlast-outage.ts';
import type { Platform } from '../platform/platform.ts';
import { addSandboxTask } from './add-sandbox-task.ts';
import { checkProgram } from './check-program.ts';
import type { Engine } from './engine.port.ts';
import { generateCases } from './generate-cases.ts';
import { runProgram } from './run-program.ts';
import { endWork, requeueWork, type WorkLease } from './sandbox-work.store.ts';
import { findTrial, storeOutcome, type TrialOutcome } from './trial.store.ts';

/** What a step of a trial needs beside its request. */
export interface Bench {
  platform: Platform;
  engine: Engine;
  lease: WorkLease;
  signal: AbortSignal;
}

/** Does the next step of a trial and puts the rest back into the queue, behind whatever else waits. */
export async function tryPrograms(
  platform: Platform,
  engine: Engine,
  lease: WorkLease,
  signal: AbortSignal,
): Promise<void> {
  const trial = await platform.db.transaction(system, (tx) => findTrial(tx, lease.workId));
  if (!trial) return;
  const outcome = await doStep({ platform, engine, lease, signal }, trial.request, trial.outcome);
  await store(platform, lease, outcome, isDone(trial.request, outcome));
}

async function doStep(bench: Bench, request: TrialRequest, sofar: TrialOutcome): Promise<TrialOutcome> {
  switch (request.kind) {
    case 'check':
      return { checks: await checkProgram(bench, request, sofar.checks ?? []) };
    case 'run':
      return { ran: await runProgram(bench, request) };
    case 'generate':
      return { generated: await generateCases(bench, request, sofar.generated ?? []) };
  }
}

function isDone(request: TrialRequest, outcome: TrialOutcome): boolean {
  if (request.kind === 'check') return outcome.checks?.length === request.programs.length;
  return request.kind === 'run' || outcome.generated?.length === request.recipes.length;
}

async function store(
  platform: Platform,
  lease: WorkLease,
  outcome: TrialOutcome,
  isDone: boolean,
): Promise<void> {
  await outlastOutage(() =>
    platform.db.transaction(system, async (tx) => {
      const moved = isDone ? await endWork(tx, lease) : await requeueWork(tx, lease, 0);
      if (!moved) return;
      await storeOutcome(tx, lease.workId, outcome);
      if (!isDone) await addSandboxTask(platform, tx, { id: lease.workId, proofId: null });
    }),
  );
}

import type { Trial, TrialRequest } from '@fairshot/contracts/questions/proof.contract';

import type { Config } from '../config.ts';
import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import { addSandboxTask } from './add-sandbox-task.ts';
import { findTooLarge } from './limit-ceilings.ts';
import { insertWork } from './sandbox-work.store.ts';
import { listStored } from './test-data.store.ts';
import { countTrials, findTrialByKey, insertTrial, lockTrialsOf } from './trial.store.ts';
import { readTrial } from './trial-view.ts';

/** Per organization. An editor checks what is typed every other second, and several colleagues may write. */
const MOST_UNDER_WAY = 6;
const MOST_PER_MINUTE = 120;

/** Queues an author's programs for the sandbox. The same key again answers the same trial. */
export async function startTrial(
  platform: Platform,
  caller: ActingMember,
  { idempotencyKey, request }: { idempotencyKey: string; request: TrialRequest },
): Promise<Trial> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    await lockTrialsOf(tx, caller.organizationId);
    const earlier = await findTrialByKey(tx, idempotencyKey);
    if (earlier) return readTrial(tx, earlier);
    requireLimits(request, platform.config.ceilings);
    await requireInput(tx, request);
    await requirePatience(tx);
    const workId = await insertWork(tx, caller.organizationId);
    await insertTrial(tx, caller, { workId, idempotencyKey, request });
    await addSandboxTask(platform, tx, { id: workId, proofId: null });
    return readTrial(tx, workId);
  });
}

function requireLimits(request: TrialRequest, ceilings: Config['ceilings']): void {
  if (request.kind === 'check') return;
  const fields = findTooLarge(request, ceilings).map(({ path, message }) => ({
    path: `request.${path}`,
    message,
  }));
  if (fields.length > 0) throw refuse('bad_input', { fields });
}

/** Content is known by its hash across organizations in a judge's cache, so whose it is is asked here. */
async function requireInput(tx: Tx, request: TrialRequest): Promise<void> {
  if (request.kind !== 'run' || 'text' in request.input) return;
  const stored = await listStored(tx, [request.input.sha256]);
  if (stored.length > 0) return;
  throw refuse('bad_input', {
    fields: [{ path: 'request.input.sha256', message: 'Nothing is stored under this hash' }],
  });
}

async function requirePatience(tx: Tx): Promise<void> {
  const { underWay, secondsToWait } = await countTrials(tx, MOST_PER_MINUTE);
  if (underWay >= MOST_UNDER_WAY) {
    throw refuse('too_many_requests', {
      sentence: `Your organization has ${underWay} trials under way; the next can begin when one of them is done.`,
      details: { retryAfterSeconds: 2 },
    });
  }
  if (secondsToWait === 0) return;
  throw refuse('too_many_requests', {
    sentence: `Your organization has begun ${MOST_PER_MINUTE} trials within a minute.`,
    details: { retryAfterSeconds: secondsToWait },
  });
}

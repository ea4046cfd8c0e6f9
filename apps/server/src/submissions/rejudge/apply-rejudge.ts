import type { Rejudge } from '@fairshot/contracts/submissions/rejudges.contract';

import { holdAttempts, regradeAttempts } from '../../attempts/regrade-attempts.ts';
import { system } from '../../platform/actor.ts';
import { announce } from '../../platform/announce.ts';
import type { ActingMember } from '../../platform/caller.ts';
import type { Tx } from '../../platform/database.ts';
import type { Platform } from '../../platform/platform.ts';
import { refuse } from '../../platform/refuse.ts';
import { readRejudge } from './read-rejudge.ts';
import { apply, type ChosenItem, findStanding, listChosen, replaceVerdicts } from './settle-rejudge.store.ts';

interface Applying {
  idempotencyKey: string;
  itemIds?: string[] | undefined;
}

/**
 * Lets what was found anew count: all that changed, or the items named. In one transaction the verdicts, cases and
 * scores of the submissions are replaced, those of before are kept, and the attempts they belong to are graded anew.
 * Of two who apply one wins; the same key again is the same act. A submission that was judged in another way since it
 * was looked at keeps its verdict: named, it refuses the whole with `changed_meanwhile`.
 */
export async function applyRejudge(
  platform: Platform,
  caller: ActingMember,
  rejudgeId: string,
  { idempotencyKey, itemIds }: Applying,
): Promise<Rejudge> {
  // Verdicts and scores are the system's to write, so this is not done in the member's name.
  return platform.db.transaction(system, async (tx) => {
    const settled = { ...caller, rejudgeId, idempotencyKey };
    if (!(await apply(tx, settled))) return requireAppliedByThis(tx, settled);
    const chosen = await requireChosen(tx, rejudgeId, itemIds);
    const attemptIds = [...new Set(chosen.map(({ attempt_id }) => attempt_id))];
    await holdAttempts(tx, attemptIds);
    const replaced = await replaceVerdicts(tx, settled, ids(chosen));
    // Between the look and the lock somebody was faster: nothing of this happens.
    if (replaced !== chosen.length) throw refuse('changed_meanwhile', { sentence: CHANGED });
    await regradeAttempts(tx, attemptIds);
    await tell(tx, caller.organizationId, chosen);
    return readRejudge(tx, rejudgeId);
  });
}

const CHANGED = 'Some of these submissions were judged in another way in the meantime.';

async function requireAppliedByThis(
  tx: Tx,
  {
    organizationId,
    rejudgeId,
    idempotencyKey,
  }: { organizationId: string; rejudgeId: string; idempotencyKey: string },
): Promise<Rejudge> {
  const standing = await findStanding(tx, organizationId, rejudgeId);
  if (!standing) throw refuse('not_found');
  if (standing.apply_key === idempotencyKey) return readRejudge(tx, rejudgeId);
  throw refuse('wrong_state', { sentence: SENTENCES[standing.state] });
}

const SENTENCES = {
  running: 'The judges are not through with it yet.',
  ready: 'This could not be applied just now.',
  applied: 'This was applied already.',
  cancelled: 'This was cancelled, and what was found is gone.',
};

async function requireChosen(
  tx: Tx,
  rejudgeId: string,
  itemIds: string[] | undefined,
): Promise<ChosenItem[]> {
  const chosen = await listChosen(tx, rejudgeId, itemIds);
  if (chosen.length === 0 && !itemIds) {
    throw refuse('wrong_state', { sentence: 'There is nothing to apply: no verdict and no score changed.' });
  }
  if (itemIds && chosen.length !== new Set(itemIds).size) {
    throw refuse('changed_meanwhile', { sentence: CHANGED });
  }
  return chosen;
}

function ids(chosen: ChosenItem[]): string[] {
  return chosen.map(({ id }) => id);
}

async function tell(tx: Tx, organizationId: string, chosen: ChosenItem[]): Promise<void> {
  const news = chosen.map((it) => ({
    attemptId: it.attempt_id,
    organizationId,
    kind: 'submission' as const,
    submissionId: it.submission_id,
  }));
  await announce(tx, ...news);
}

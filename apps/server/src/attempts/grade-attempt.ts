import { system } from '../platform/actor.ts';
import { announce } from '../platform/announce.ts';
import type { Platform } from '../platform/platform.ts';
import { insertEvent, lockAttempt, moveAttempt } from './attempt.store.ts';
import { getScore, isWhollyJudged, listGradable } from './grade.store.ts';

/**
 * Writes the score of an attempt that is over, once the last of its submissions is judged; until then, and ever
 * after, it does nothing. A submission the judge failed at keeps the attempt ungraded: no candidate is scored
 * on our fault.
 */
export async function gradeAttempt({ db }: Platform, attemptId: string): Promise<void> {
  await db.transaction(system, async (tx) => {
    const attempt = await lockAttempt(tx, attemptId);
    if (attempt?.state !== 'finished' && attempt?.state !== 'terminated') return;
    if (!(await isWhollyJudged(tx, attemptId))) return;

    const score = await getScore(tx, attemptId);
    await moveAttempt(tx, attemptId, 'grade', { score_millipoints: score, graded_at: attempt.now });
    await insertEvent(tx, attempt, 'grade');
    await announce(tx, { attemptId, organizationId: attempt.organization_id, kind: 'attempt' });
  });
}

const AT_ONCE = 500;

/** Grades what is due and has lost its task. */
export async function gradeDueAttempts(platform: Platform): Promise<void> {
  const due = await platform.db.transaction(system, (tx) => listGradable(tx, AT_ONCE));
  for (const attemptId of due) await gradeAttempt(platform, attemptId);
}

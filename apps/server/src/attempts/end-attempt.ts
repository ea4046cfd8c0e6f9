import { announce } from '../platform/announce.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { insertEvent, type LockedAttempt, moveAttempt } from './attempt.store.ts';
import { insertDraftsAsSubmissions } from './hand-in.store.ts';
import { newReceiptCode } from './receipt-code.ts';

/** Below somebody's own submission: at a common deadline, those who still work are answered first. */
const HANDED_IN_PRIORITY = 3;

/**
 * Ends an attempt that the caller has locked, whoever ends it: what was typed last is handed in, the receipt is
 * written and grading is due, all in one transaction.
 */
export async function endAttempt(
  { queue }: Platform,
  tx: Tx,
  attempt: LockedAttempt,
  event: 'finish' | 'run_out',
  candidateSessionId?: string,
): Promise<void> {
  const byClock = event === 'run_out';
  const submissions = await insertDraftsAsSubmissions(tx, attempt.id, byClock ? 'deadline' : 'finish');
  for (const { id, language } of submissions) {
    // What was picked is compared by the worker; only programs need a judge.
    const task = language === 'choices' ? 'grade-choices' : 'judge-submission';
    await queue.add(tx, task, { submissionId: id }, { onlyOnce: id, priority: HANDED_IN_PRIORITY });
  }
  await moveAttempt(tx, attempt.id, event, {
    finished_by: byClock ? 'clock' : 'candidate',
    finished_at: byClock ? attempt.deadline_at : attempt.now,
    receipt_code: newReceiptCode(),
  });
  await insertEvent(tx, attempt, event, candidateSessionId);
  await queue.add(tx, 'grade-attempt', { attemptId: attempt.id }, { onlyOnce: attempt.id });
  await announce(tx, { attemptId: attempt.id, organizationId: attempt.organization_id, kind: 'attempt' });
}

import { system } from '../platform/actor.ts';
import type { Platform } from '../platform/platform.ts';
import type { Engine } from '../questions/engine.port.ts';
import { judgeSubmission } from './judge-submission.ts';
import { PRIORITY } from './judging-order.ts';
import { isQueued, takeNext } from './judging.store.ts';

/** How soon a judge that cannot take a submission, since it lacks the language, says so again to the others. */
const ANOTHER_JUDGE_SECONDS = 2;

/**
 * Does what a task of the queue asks for: judges one submission. Which one is not the task's to say but the judging
 * order's (`takeNext`), so that a thousand tasks of one organization are no reason for another to wait. Tasks and waiting
 * submissions are as many; one that no judge here can take has its task put back for a judge elsewhere.
 */
export async function judgeNext(
  platform: Platform,
  engine: Engine,
  languages: readonly string[],
  submissionId: string,
  signal: AbortSignal,
): Promise<void> {
  if (await judgeSubmission(platform, engine, (tx) => takeNext(tx, languages), signal)) return;
  await platform.db.transaction(system, async (tx) => {
    if (!(await isQueued(tx, submissionId))) return;
    const later = {
      onlyOnce: submissionId,
      priority: PRIORITY.run,
      startAfterSeconds: ANOTHER_JUDGE_SECONDS,
    };
    await platform.queue.add(tx, 'judge-submission', { submissionId }, later);
  });
}

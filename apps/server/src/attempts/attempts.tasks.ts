import type { Platform } from '../platform/platform.ts';
import type { TaskRunner } from '../platform/ports.ts';
import { endUsedUpBreak, endUsedUpBreaks } from './end-break.ts';
import { gradeAttempt, gradeDueAttempts } from './grade-attempt.ts';
import { sweepPractice } from './practice/sweep-practice.ts';
import { runOutAttempt, runOutDueAttempts } from './run-out-attempt.ts';

/** A drive of hundreds ends in the same second; one slow end must not hold up the others. */
const AT_ONCE = 2;

/** Seconds between two looks at what lost its task. */
const SWEEP_SECONDS = 5;
/** What somebody practised is of no use to anybody an instant later, and in nobody's way for a minute. */
const PRACTICE_SWEEP_SECONDS = 60;

export async function workOnAttempts(runner: TaskRunner, platform: Platform): Promise<void> {
  await runner.work('run-out-attempt', AT_ONCE, async ({ attemptId }) => {
    if (attemptId) await runOutAttempt(platform, attemptId);
  });
  await runner.work('grade-attempt', AT_ONCE, async ({ attemptId }) => {
    if (attemptId) await gradeAttempt(platform, attemptId);
  });
  await runner.work('end-break', AT_ONCE, async ({ organizationId, attemptId }) => {
    if (organizationId && attemptId) await endUsedUpBreak(platform, { organizationId, attemptId });
  });
  runner.every('sweep-practice', PRACTICE_SWEEP_SECONDS, () => sweepPractice(platform));
  runner.every('breaks-due', SWEEP_SECONDS, () => endUsedUpBreaks(platform));
  runner.every('run-out-due', SWEEP_SECONDS, () => runOutDueAttempts(platform));
  runner.every('grade-due', SWEEP_SECONDS, () => gradeDueAttempts(platform));
}

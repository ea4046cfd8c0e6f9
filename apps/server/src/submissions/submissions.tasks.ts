import type { Platform } from '../platform/platform.ts';
import type { TaskRunner } from '../platform/ports.ts';
import type { Engine } from '../questions/engine.port.ts';
import { addLostTasks, releaseSilentJudges, retryFailed } from './find-lost-work.ts';
import { gradeChoices } from './grade-choices.ts';
import { judgeNext } from './judge-next.ts';

/** With a lease of eight seconds, the work of a killed judge is with another after ten. */
const SILENCE_SECONDS = 2;
const LOST_TASKS_SECONDS = 30;

/** Judges, one submission per slot at a time, those in `languages` as they are then, and looks once at what earlier judges failed at. */
export async function workOnJudging(
  runner: TaskRunner,
  platform: Platform,
  engine: Engine,
  { slots, languages }: { slots: number; languages: () => readonly string[] },
): Promise<void> {
  await retryFailed(platform);
  await runner.work('judge-submission', slots, async ({ submissionId }, signal) => {
    if (submissionId) await judgeNext(platform, engine, languages(), submissionId, signal);
  });
}

/** Gives answers in choices their score; a few at once are plenty, since none takes a millisecond. */
export async function workOnChoices(runner: TaskRunner, platform: Platform): Promise<void> {
  await runner.work('grade-choices', 4, async ({ submissionId }) => {
    if (submissionId) await gradeChoices(platform, submissionId);
  });
}

/** Sees to it that work finds a judge; run by workers and judges alike, in one process at a time. */
export function watchJudging(runner: TaskRunner, platform: Platform): void {
  runner.every('release-silent-judges', SILENCE_SECONDS, () => releaseSilentJudges(platform));
  runner.every('add-lost-tasks', LOST_TASKS_SECONDS, () => addLostTasks(platform));
}

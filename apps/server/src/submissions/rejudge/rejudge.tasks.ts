import type { Platform } from '../../platform/platform.ts';
import type { TaskRunner } from '../../platform/ports.ts';
import { type SharedEngine, slotsForAuthors } from '../../questions/share-slots.ts';
import { addLostRejudgeTasks, releaseSilentRejudges } from './find-lost-rejudges.ts';
import { rejudgeChoices } from './rejudge-choices.ts';
import { rejudgeNext } from './rejudge-next.ts';

/** With a lease of eight seconds, the work of a killed judge is with another after ten. */
const SILENCE_SECONDS = 2;
const LOST_TASKS_SECONDS = 30;

/** Judges submissions anew in slots that neither candidates nor authors need, in `languages` as they are then. */
export async function workOnRejudges(
  runner: TaskRunner,
  platform: Platform,
  engine: SharedEngine,
  { slots, languages }: { slots: number; languages: () => readonly string[] },
): Promise<void> {
  await runner.work('rejudge-next', slotsForAuthors(slots), async ({ itemId }, signal) => {
    if (itemId) await rejudgeNext(platform, engine.rejudges, languages(), itemId, signal);
  });
}

/** Grades picked choices anew: no judge is needed, and a rejudge of them takes milliseconds. */
export async function workOnRejudgedChoices(runner: TaskRunner, platform: Platform): Promise<void> {
  await runner.work('rejudge-choices', 1, async ({ rejudgeId }) => {
    if (rejudgeId) await rejudgeChoices(platform, rejudgeId);
  });
}

/** Sees to it that what is judged anew is not forgotten; in one process at a time. */
export function watchRejudges(runner: TaskRunner, platform: Platform): void {
  runner.every('release-silent-rejudges', SILENCE_SECONDS, () => releaseSilentRejudges(platform));
  runner.every('add-lost-rejudge-tasks', LOST_TASKS_SECONDS, () => addLostRejudgeTasks(platform));
}

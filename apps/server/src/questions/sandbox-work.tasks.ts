import type { Platform } from '../platform/platform.ts';
import type { TaskRunner } from '../platform/ports.ts';
import { doSandboxWork } from './do-sandbox-work.ts';
import { addLostSandboxTasks, forgetOldWork, releaseSilentWorkers } from './find-lost-sandbox-work.ts';
import { type SharedEngine, slotsForAuthors } from './share-slots.ts';

/** With a lease of eight seconds, the work of a killed judge is with another after ten. */
const SILENCE_SECONDS = 2;
const LOST_TASKS_SECONDS = 30;
const FORGET_SECONDS = 3_600;

/** Proves drafts and tries programs whose languages the judge has then, in the slots that authors may use. */
export async function workForAuthors(
  runner: TaskRunner,
  platform: Platform,
  engine: SharedEngine,
  { slots, languages }: { slots: number; languages: () => readonly string[] },
): Promise<void> {
  const width = slotsForAuthors(slots);
  await runner.work('try-programs', width, async ({ workId }, signal) => {
    if (workId) await doSandboxWork(platform, engine.trials, workId, signal, languages());
  });
  await runner.work('prove-row', width, async ({ workId }, signal) => {
    if (workId) await doSandboxWork(platform, engine.proofs, workId, signal, languages());
  });
}

/** Sees to it that authors' work finds a judge and is not kept for ever; in one process at a time. */
export function watchSandboxWork(runner: TaskRunner, platform: Platform): void {
  runner.every('release-silent-workers', SILENCE_SECONDS, () => releaseSilentWorkers(platform));
  runner.every('add-lost-sandbox-tasks', LOST_TASKS_SECONDS, () => addLostSandboxTasks(platform));
  runner.every('forget-old-work', FORGET_SECONDS, () => forgetOldWork(platform));
}

import type { Platform } from '../platform/platform.ts';
import type { TaskRunner } from '../platform/ports.ts';
import { sweepContents } from './sweep-contents.ts';

/** Seconds between two sweeps; what they find has waited for a day already. */
const SWEEP_SECONDS = 3600;

export function workOnAuthoring(runner: TaskRunner, platform: Platform): void {
  runner.every('sweep-contents', SWEEP_SECONDS, async () => {
    await sweepContents(platform);
  });
}

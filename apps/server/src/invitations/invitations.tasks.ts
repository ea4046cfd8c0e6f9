import type { Platform } from '../platform/platform.ts';
import type { TaskRunner } from '../platform/ports.ts';
import { expireInvitations } from './expire-invitations.ts';

/** Lists show `expired` this late at most; the rule itself asks the clock each time. */
const SWEEP_SECONDS = 60;

export function workOnInvitations(runner: TaskRunner, platform: Platform): void {
  runner.every('expire-invitations', SWEEP_SECONDS, async () => void (await expireInvitations(platform)));
}

import type { Platform } from '../platform/platform.ts';
import type { TaskRunner } from '../platform/ports.ts';
import { forgetExpired } from './forget-expired.ts';

const HOUR = 3600;

export function workOnAccounts(runner: TaskRunner, platform: Platform): void {
  runner.every('forget-expired', HOUR, () => forgetExpired(platform));
}

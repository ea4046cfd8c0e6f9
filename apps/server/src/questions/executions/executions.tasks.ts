import type { Platform } from '../../platform/platform.ts';
import type { TaskRunner } from '../../platform/ports.ts';
import { forgetExecutions } from './forget-executions.ts';

const DAY = 86_400;

export function workOnExecutions(runner: TaskRunner, platform: Platform): void {
  runner.every('forget-executions', DAY, () => forgetExecutions(platform));
}

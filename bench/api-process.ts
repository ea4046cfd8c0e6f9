import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { ROOT } from '../apps/cli/src/settings.ts';

/** The api as a process of its own, ready to answer: what measures does not share its one thread. */
export async function startApi(environment: Record<string, string>): Promise<{ stop(): Promise<void> }> {
  const child = spawn(process.execPath, [join(ROOT, 'bench/bare-api.ts')], {
    env: { PATH: '/usr/bin:/bin', ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('The api did not start.'))),
  ]);
  return {
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

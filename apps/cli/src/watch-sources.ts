import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import type { Roles } from './roles.ts';
import type { Print } from './setup/progress.ts';
import { environmentWith, ROOT } from './settings.ts';

const SERVER_SOURCES = ['apps/server/src', 'packages/contracts/src', 'packages/judge/src'];
/** Editors write a file in several strokes. */
const SETTLED_MS = 200;

/** For `npm run dev`: restarts the roles when their sources change, and serves the pages by Vite as they change. */
export function watchSources(roles: Roles, port: number, print: Print, stopping: AbortSignal): void {
  let timer: NodeJS.Timeout | undefined;
  const restart = () => {
    print('  Sources changed; the roles start anew.');
    for (const role of roles.processes()) role.restart();
  };
  for (const folder of SERVER_SOURCES) {
    watch(join(ROOT, folder), { recursive: true, signal: stopping }, (_event, file) => {
      if (!file?.endsWith('.ts') || file.endsWith('.test.ts')) return;
      clearTimeout(timer);
      timer = setTimeout(restart, SETTLED_MS);
    });
  }
  spawn(process.execPath, [join(ROOT, 'node_modules/vite/bin/vite.js')], {
    cwd: join(ROOT, 'apps/web'),
    env: environmentWith({ PORT: String(port) }),
    stdio: 'inherit',
    signal: stopping,
  }).once('error', () => {}); // Aborted: that is how it is stopped.
}

import { join } from 'node:path';
import type { Command } from 'commander';
import { bringPackages } from './setup/bring-packages.ts';
import { JUDGE_PACKAGES } from './setup/debian-packages.ts';
import { step } from './setup/progress.ts';
import { buildWeb } from './setup/web-build.ts';
import { readSettings, ROOT } from './settings.ts';

/** Adds `fairshot prepare`: all of set-up that needs neither database nor secret, for images and packages. */
export function registerPrepare(program: Command): void {
  program
    .command('prepare')
    .description('bring the Debian packages and build the web pages, and start nothing')
    .action(async () => {
      await bringPackages(JUDGE_PACKAGES, join(readSettings().dataDir, 'logs'), console.log);
      await step(console.log, 'Web pages', 'building', () => buildWeb(ROOT));
    });
}

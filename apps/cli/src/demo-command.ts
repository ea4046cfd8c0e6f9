import type { Command } from 'commander';
import { type Demo, loadDemo } from './demo/load-demo.ts';
import { readSettings } from './settings.ts';
import { withPlatform } from './with-platform.ts';

/** Adds `fairshot demo`. */
export function registerDemo(program: Command): void {
  program
    .command('demo')
    .description('load a demo: an organization, its staff, questions, an assessment, invited candidates')
    .option('--add', 'also when this FairShot is in use already')
    .action(async ({ add }: { add?: true }) => {
      const settings = readSettings();
      const demo = await withPlatform(settings, console.log, (platform) =>
        loadDemo(platform, { add: add === true }),
      );
      console.log(describeDemo(demo));
    });
}

/** What the person at the terminal reads. */
export function describeDemo({ organization, assessment, logIns, personalLinks }: Demo): string {
  const width = Math.max(...logIns.map(({ name, role }) => `${name}, ${role}`.length));
  return [
    '',
    `  ${organization} is there. Each log-in link works once, within a week.`,
    '',
    ...logIns.map(({ name, role, link }) => `  ${`${name}, ${role}`.padEnd(width)}  ${link}`),
    '',
    `  Invited to "${assessment}"; open one in another browser, or in a private window.`,
    '',
    ...personalLinks.map(({ name, link }) => `  ${name.padEnd(width)}  ${link}`),
    '',
  ].join('\n');
}

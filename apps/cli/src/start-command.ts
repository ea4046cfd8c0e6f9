import { type Command, Option } from 'commander';
import { ROLES, type Role } from './role-process.ts';
import { runOneRole } from './run-one-role.ts';
import { HeldByAnother } from './setup/process-lock.ts';
import { readSettings } from './settings.ts';
import { stopRequest } from './stop-request.ts';
import { supervise } from './supervise.ts';
import { watchSources } from './watch-sources.ts';

/** Adds `fairshot start` to the program. */
export function registerStart(program: Command): void {
  program
    .command('start')
    .description('Run FairShot on this machine: database, web pages, server, worker and judge')
    .addOption(
      new Option('--role <role>', 'run one role alone against the PostgreSQL of DATABASE_URL').choices(ROLES),
    )
    .option('--watch', 'begin anew whenever a source file changes')
    .action(async ({ role, watch }: { role?: Role; watch?: true }) => {
      const stopping = stopRequest();
      const settings = readSettings();
      console.log('\n  FairShot\n');
      if (role) return runOneRole(role, settings, console.log, stopping);
      await supervise(settings, console.log, stopping, (roles) => {
        if (watch) watchSources(roles, settings.port, console.log, stopping);
      }).catch((error: unknown) => {
        if (!(error instanceof HeldByAnother)) throw error;
        throw new Error(
          `${error.message}\nStop that one first, or give this one a folder of its own: DATA_DIR=…`,
        );
      });
    });
}

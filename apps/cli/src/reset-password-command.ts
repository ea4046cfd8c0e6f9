import { issueResetLink } from '@fairshot/server/accounts/issue-reset-link';
import type { Command } from 'commander';
import { readSettings } from './settings.ts';
import { withPlatform } from './with-platform.ts';

/** Adds `fairshot reset-password`: the way back in for an owner whose letters go nowhere. */
export function registerResetPassword(program: Command): void {
  program
    .command('reset-password')
    .argument('[address]', 'e-mail address of the account; the first owner unless told')
    .option('--remove-second-factor', 'for a lost device: the account is entered by its password alone again')
    .description('print a link for a new password; it works once, within an hour')
    .action(async (address: string | undefined, options: { removeSecondFactor?: boolean }) => {
      const issued = await withPlatform(readSettings(), console.log, (platform) =>
        issueResetLink(platform, address?.trim().toLowerCase(), options.removeSecondFactor),
      );
      if (!issued)
        throw new Error(address ? `No account has the address ${address}.` : 'There is no account yet.');
      if (options.removeSecondFactor) console.log(`\n  ${issued.name} has no second factor any more.`);
      console.log(`\n  A new password for ${issued.name} (${issued.email}):\n  ${issued.link}\n`);
    });
}

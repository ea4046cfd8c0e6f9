import { Command } from 'commander';
import { registerDemo } from './demo-command.ts';
import { registerDoctor } from './doctor-command.ts';
import { registerJudge } from './judge-command.ts';
import { registerPrepare } from './prepare-command.ts';
import { registerResetPassword } from './reset-password-command.ts';
import { registerStart } from './start-command.ts';

const program = new Command('fairshot')
  .description('FairShot: assess programmers fairly')
  .showHelpAfterError();
registerStart(program);
registerDoctor(program);
registerPrepare(program);
registerJudge(program);
registerDemo(program);
registerResetPassword(program);

try {
  await program.parseAsync();
  // Nothing may keep us: apt may go on in the background, a stopped database leaves its log behind.
  process.exit();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

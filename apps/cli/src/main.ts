import { Command } from 'commander';

/** Each command adds itself. Only the one that was asked for is loaded: a supervisor runs for months. */
const COMMANDS: Record<string, () => Promise<(program: Command) => void>> = {
  start: async () => (await import('./start-command.ts')).registerStart,
  doctor: async () => (await import('./doctor-command.ts')).registerDoctor,
  prepare: async () => (await import('./prepare-command.ts')).registerPrepare,
  judge: async () => (await import('./judge-command.ts')).registerJudge,
  demo: async () => (await import('./demo-command.ts')).registerDemo,
  question: async () => (await import('./question-command.ts')).registerQuestion,
  'reset-password': async () => (await import('./reset-password-command.ts')).registerResetPassword,
};

const program = new Command('fairshot')
  .description('FairShot: assess programmers fairly')
  .showHelpAfterError();

try {
  const asked = COMMANDS[process.argv[2] ?? ''];
  for (const load of asked ? [asked] : Object.values(COMMANDS)) (await load())(program);
  await program.parseAsync();
  // Nothing may keep us: apt may go on in the background, a stopped database leaves its log behind.
  process.exit();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

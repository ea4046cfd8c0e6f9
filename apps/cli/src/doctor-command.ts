import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { IncompleteSandbox, LANGUAGES, type Abilities, type Capabilities } from '@fairshot/judge/job';
import { startJudge } from '@fairshot/judge/start-judge';
import { EngineMissing, startEngine } from '@fairshot/server/run-engine';
import type { Command } from 'commander';
import { clusterFolder } from './setup/cluster-folder.ts';
import { listBackups } from './setup/database-backup.ts';
import { installCommand, JUDGE_PACKAGES, missingPackages, TEST_PACKAGES } from './setup/debian-packages.ts';
import { findRunningPostgres } from './setup/embedded-postgres.ts';
import { findHolder } from './setup/process-lock.ts';
import { line } from './setup/progress.ts';
import { serviceUser } from './setup/service-user.ts';
import { readSettings, type Settings } from './settings.ts';

/** Adds `fairshot doctor`; it ends with 1 when something that judging needs is missing. */
export function registerDoctor(program: Command): void {
  program
    .command('doctor')
    .description('say what is present on this machine, what is missing and why it matters')
    .action(async () => {
      const settings = readSettings();
      const { judge0 } = settings;
      const parts = judge0
        ? [await judge0Part(settings), dataPart(settings)]
        : [await packagesPart(), await sandboxPart(settings), dataPart(settings)];
      for (const { title, lines } of parts) console.log(`\n  ${title}\n${lines.join('\n')}`);
      console.log();
      if (parts.some(({ isWhole }) => !isWhole)) process.exitCode = 1;
    });
}

/** One paragraph of the diagnosis. */
interface Part {
  title: string;
  lines: string[];
  isWhole: boolean;
}

async function packagesPart(): Promise<Part> {
  const needed = await missingPackages(JUDGE_PACKAGES);
  const forTests = await missingPackages(TEST_PACKAGES);
  const missing = [...needed, ...forTests];
  const lines = Object.entries({ ...JUDGE_PACKAGES, ...TEST_PACKAGES }).map(([name, why]) =>
    line(name, missing.includes(name) ? `missing: ${why}` : 'present'),
  );
  if (missing.length) lines.push('', line('To bring them', installCommand(missing)));
  return {
    title: `Debian packages (Node.js ${process.versions.node} is our own)`,
    lines,
    isWhole: !needed.length,
  };
}

/** A judge is started and stopped: nothing tells more about a sandbox than a hostile program inside it. */
async function sandboxPart({ dataDir, judgeWithoutCgroup }: Settings): Promise<Part> {
  try {
    const judge = await startJudge({
      stateDir: join(dataDir, 'judge'),
      slots: 1,
      withoutCgroup: judgeWithoutCgroup,
    });
    const lines = capabilityLines(judge.capabilities);
    await judge.stop();
    return { title: 'Sandbox: complete, tried by a hostile program', lines, isWhole: true };
  } catch (error) {
    if (!(error instanceof IncompleteSandbox)) throw error;
    const lines = error.missing.map(({ part, why, remedy }) => line(part, `${why}\n${remedy}`));
    return { title: 'Sandbox: incomplete, so nothing is judged here', lines, isWhole: false };
  }
}

/** Asked for what it has; whether it judges rightly is tried by the judge itself, since every run is paid for. */
async function judge0Part(settings: Settings): Promise<Part> {
  try {
    const judge = await startEngine({ ...settings, judgeSlots: undefined });
    const lines = languageLines(judge.capabilities);
    await judge.stop();
    return { title: `Code runs in ${judge.engine}`, lines, isWhole: true };
  } catch (error) {
    if (!(error instanceof EngineMissing)) throw error;
    const lines = error.missing.map(({ part, why, remedy }) => line(part, `${why}\n${remedy}`));
    return { title: 'Judge0 cannot be used, so nothing is judged here', lines, isWhole: false };
  }
}

function languageLines({ languages }: Abilities): string[] {
  return LANGUAGES.map((language) =>
    line(language, languages[language] ?? 'missing: its questions cannot be judged'),
  );
}

function capabilityLines({ cgroup, memoryPeak, cpuClock, ...abilities }: Capabilities): string[] {
  const measured = {
    cgroup: 'by the control group',
    rss: 'by sampling the processes',
    rusage: 'by the kernel’s accounts',
  };
  return [
    line('Control groups', cgroup),
    line('Memory', `measured ${measured[memoryPeak]}`),
    line('CPU time', `measured ${measured[cpuClock]}`),
    ...languageLines(abilities),
  ];
}

function dataPart({ dataDir, databaseUrl, baseUrl }: Settings): Part {
  const supervisor = findHolder(join(dataDir, 'supervisor'));
  const lines = [
    line(
      'FairShot',
      supervisor === undefined ? 'not running' : `running as process ${supervisor} at ${baseUrl}`,
    ),
    line('Data folder', existsSync(dataDir) ? dataDir : `${dataDir} (made at the first start)`),
    ...(databaseUrl === undefined
      ? ownDatabaseLines(dataDir)
      : [line('Database', 'the one of DATABASE_URL')]),
  ];
  return { title: 'Data', lines, isWhole: true };
}

function ownDatabaseLines(dataDir: string): string[] {
  const { root, log } = clusterFolder(dataDir, serviceUser());
  const running = findRunningPostgres(dataDir);
  const backups = listBackups(root);
  return [
    line(
      'Database',
      `${root}${running ? `, listening on 127.0.0.1:${new URL(running.url).port}` : ', not running'}`,
    ),
    line('Database log', log),
    line('Backups', backups.length ? `${join(root, 'backups')}: ${backups.join(', ')}` : 'none yet'),
  ];
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cpus } from 'node:os';
import type { Language } from '@fairshot/judge/job';
import { ROOT } from '../apps/cli/src/settings.ts';
import { programs } from './programs.ts';

const JOBS = 400;
const CASES = 10;
const LANGUAGES: readonly Language[] = ['c', 'python'];

/**
 * How much of the machine's cores is used while `fairshot judge --jsonl` works off a heap of jobs, from 0 to 1, start and
 * end included. The kernel is asked for the whole machine, since the time of a jail that is killed at the end goes to
 * nobody; so it says something only where nothing else runs.
 */
export async function measureBatch(folder: string): Promise<number> {
  const jobs = await writeJobs(join(folder, 'batch'));
  await judge(jobs.slice(0, jobs.indexOf('\n') + 1)); // what is prepared once on a machine is none of this
  const before = timesOfCores();
  await judge(jobs);
  const after = timesOfCores();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}

/** Milliseconds of all cores together since the machine began. */
function timesOfCores(): { idle: number; all: number } {
  const times = cpus().map((core) => core.times);
  const all = times.flatMap((one) => Object.values(one)).reduce((sum, ms) => sum + ms, 0);
  return { idle: times.reduce((sum, { idle }) => sum + idle, 0), all };
}

async function judge(jobs: string): Promise<void> {
  const command = [join(ROOT, 'apps/cli/src/main.ts'), 'judge', '--jsonl'];
  const child = spawn(process.execPath, command, { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(jobs);
  await once(child, 'exit');
}

async function writeJobs(folder: string): Promise<string> {
  await mkdir(folder);
  await writeFile(join(folder, 'input'), '20\n');
  const one = { in: join(folder, 'input'), ans: join(folder, 'input') };
  const lines = [];
  for (let id = 0; id < JOBS; id++) {
    const language = LANGUAGES[id % LANGUAGES.length] ?? 'c';
    const { source, comment, file } = programs[language];
    const path = join(folder, `${id}-${file}`);
    await writeFile(path, `${source}${comment} ${Date.now()} ${id}\n`);
    const cases = Array.from({ length: CASES }, () => one);
    lines.push(JSON.stringify({ id, language, source: path, cases, timeLimit: 10, memoryLimit: 256 }));
  }
  return `${lines.join('\n')}\n`;
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '@fairshot/judge/job';
import { ROOT } from '../apps/cli/src/settings.ts';
import { cpuOfTree } from './cpu-of-tree.ts';
import { programs } from './programs.ts';

const JOBS = 120;
const CASES = 10;
const LANGUAGES: readonly Language[] = ['c', 'python'];

/**
 * How much of the machine's cores `fairshot judge --jsonl` uses while it works off a heap of jobs, from 0 to 1, start and
 * end included. Says little where something else runs beside it: a core that is taken cannot be used.
 */
export async function measureBatch(folder: string, cores: number): Promise<number> {
  const jobs = await writeJobs(join(folder, 'batch'));
  await judge(jobs.slice(0, jobs.indexOf('\n') + 1)); // what is prepared once on a machine is none of this
  const began = performance.now();
  const cpuBefore = cpuOfTree();
  await judge(jobs);
  return (cpuOfTree() - cpuBefore) / (performance.now() - began) / cores;
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

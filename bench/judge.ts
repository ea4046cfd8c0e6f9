import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { type Judge, type Language, LANGUAGES } from '@fairshot/judge/job';
import { startJudge } from '@fairshot/judge/start-judge';
import { findToolchains } from '@fairshot/judge/toolchain';
import { TEST_STATE_DIR } from '../packages/judge/test/test-state.ts';
import { buildBareSpawn } from './bare-spawn.ts';
import { measureBatch } from './batch.ts';
import { measureCaseOverhead } from './case-overhead.ts';
import { measureCompiling } from './compiling.ts';
import { IN_FLIGHT_PER_SLOT } from './in-flight.ts';
import { memoryOf } from './memory.ts';
import { measurePeer, type Peer, peerOf } from './peer.ts';
import { measureSubmissions } from './submissions.ts';

/**
 * What the sandbox costs, against the same programs without one, in one run: milliseconds per case, CPU per submission
 * of ten cases as a ratio and in milliseconds, CPU of compiling C++ and Java as a ratio to the plain compilers, memory of an
 * idle slot, submissions per second with all slots busy, and how much of the cores a batch uses. Prints the machine and its load, since
 * only the ratios mean anything elsewhere. `--json` prints one line of JSON as the last line.
 * With `--peer=http://127.0.0.1:2000 --peer-pid=<pid>` the same submissions go to a Piston beside us, language by language.
 */
export async function benchJudge(args: string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'fairshot-bench-'));
  const loadBefore = loadavg()[0];
  const judge = await startJudge({ stateDir: TEST_STATE_DIR, withoutCgroup: 'sample' });
  try {
    const measured = await measure(judge, folder, peerOf(args));
    const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${gigabytes()} GB, Linux ${release()}`;
    const report = {
      machine,
      loadBefore,
      loadAfter: loadavg()[0],
      cgroup: judge.capabilities.cgroup,
      ...measured,
    };
    console.log(
      args.includes('--json') ? JSON.stringify({ ...report, ...nested(measured) }) : readable(report),
    );
  } finally {
    await judge.stop();
    await rm(folder, { recursive: true });
  }
}

async function measure(
  judge: Judge,
  folder: string,
  peer: Peer | undefined,
): Promise<Record<string, number>> {
  const spawn = await buildBareSpawn(folder);
  const toolchains = await findToolchains();
  const input = join(folder, 'input');
  await writeFile(input, '20\n');
  const toolsOf = (language: Language) => toolchains.get(language)?.tools ?? {};
  const figures: Record<string, number> = await measureCaseOverhead({
    judge,
    spawn,
    folder,
    input,
    tools: toolsOf('c'),
  });
  for (const language of present(judge)) {
    const tools = toolsOf(language);
    const { cpuRatio, cpuMs, perSecond } = await measureSubmissions(language, {
      judge,
      spawn,
      folder,
      input,
      tools,
    });
    figures[`cpuRatio.${language}`] = cpuRatio;
    figures[`cpuMsPerSubmission.${language}`] = cpuMs;
    figures[`submissionsPerSecond.${language}`] = perSecond;
    const inFlight = judge.capabilities.slots * IN_FLIGHT_PER_SLOT;
    const theirs = peer && (await measurePeer(language, peer, { input, inFlight }));
    if (!theirs) continue;
    figures[`peerCpuMsPerSubmission.${language}`] = theirs.cpuMs;
    figures[`peerSubmissionsPerSecond.${language}`] = theirs.perSecond;
  }
  for (const [name, language] of Object.entries(COMPILED)) {
    if (!present(judge).includes(language)) continue;
    const tools = toolsOf(language);
    const { ratio, judgedMs, bareMs } = await measureCompiling(language, {
      judge,
      spawn,
      folder,
      input,
      tools,
    });
    figures[`${name}Ratio`] = ratio;
    figures[`${name}CompileMs`] = judgedMs;
    figures[`${name}BareCompileMs`] = bareMs;
  }
  figures['memoryMbPerSlot'] = (memoryOf(process.pid)['slots'] ?? 0) / judge.capabilities.slots;
  figures['batchUseOfCores'] = await measureBatch(folder);
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Number(value.toPrecision(3))]),
  );
}

/** What is compiled and how its figures are called: `bits` for C++ that includes bits/stdc++.h. */
const COMPILED: Readonly<Record<string, Language>> = { bits: 'cpp', javac: 'java' };

/** The dotted keys once more as objects, for readers that walk paths: `.cpuRatio.c`. */
function nested(figures: Record<string, number>): Record<string, Record<string, number>> {
  const groups: Record<string, Record<string, number>> = {};
  for (const [name, value] of Object.entries(figures)) {
    const [group = '', member] = name.split('.');
    if (member) (groups[group] ??= {})[member] = value;
  }
  return groups;
}

function present({ capabilities }: Judge): Language[] {
  return LANGUAGES.filter((language) => capabilities.languages[language] !== undefined);
}

function gigabytes(): number {
  return Math.round(totalmem() / 2 ** 30);
}

function readable(report: Record<string, unknown>): string {
  return Object.entries(report)
    .map(([name, value]) => `${name.padEnd(34)}${String(value)}`)
    .join('\n');
}

import { constants } from 'node:os';
import type { Case, CaseResult, VerdictCode } from './job.ts';
import type { Recipe } from './languages.ts';
import type { RunnerAnswer } from './runner-protocol.ts';

const KB = 1024;
const MB = 2 ** 20;
const ENOMEM = 12;

/** Whether an output is right, and what its author said of it. */
export interface Agreement {
  verdict: 'AC' | 'WA';
  feedback?: string;
}

/** Holds an output against its case; asked only of a program that ended well. */
export type CheckOutput = (output: Uint8Array, testCase: Case) => Promise<Agreement>;

/**
 * What is found about one case that ran: the first of output limit, memory limit, time limit, runtime error and wrong
 * answer that holds. `keepBytes` of its output are handed on.
 */
export async function resultOf(
  answer: RunnerAnswer,
  testCase: Case,
  recipe: Recipe,
  check: CheckOutput,
  keepBytes: number,
): Promise<CaseResult> {
  const failure = failureOf(answer, recipe);
  return {
    ...(failure ? { verdict: failure } : await check(answer.stdout, testCase)),
    timeMs: Math.round(answer.cpuMs),
    wallMs: Math.round(answer.wallMs),
    // Charges come in batches of up to 0.5 MB, so a finer figure would be noise.
    memoryKb: (Math.max(1, Math.ceil(answer.memoryBytes / MB)) * MB) / KB,
    ...endingOf(answer),
    ...(answer.processesRefused ? { wasRefusedProcesses: true } : {}),
    ...(keepBytes > 0
      ? { stdout: answer.stdout.slice(0, keepBytes), stderr: answer.stderr.slice(0, keepBytes) }
      : {}),
  };
}

function failureOf(answer: RunnerAnswer, recipe: Recipe): VerdictCode | undefined {
  if (answer.outputExceeded) return 'OLE';
  if (answer.outOfMemory || isHeapExhausted(answer, recipe)) return 'MLE';
  if (answer.cpuExceeded || answer.wallExceeded) return 'TLE';
  if (answer.ending === 'not-started') return failureToStart(answer, recipe);
  if (answer.ending === 'signalled' || answer.code !== 0) return 'RTE';
  return undefined;
}

/** A program of the candidate's own making may be one that the kernel cannot load; an interpreter is ours. */
function failureToStart(answer: RunnerAnswer, recipe: Recipe): VerdictCode {
  if (answer.code === ENOMEM) return 'MLE';
  return recipe.artefact === 'built' ? 'RTE' : 'IE';
}

function isHeapExhausted(answer: RunnerAnswer, { heapExhausted }: Recipe): boolean {
  if (!heapExhausted) return false;
  const { exitCode, signal } = endingOf(answer);
  const endedSo = heapExhausted.signal
    ? signal === heapExhausted.signal
    : exitCode === heapExhausted.exitCode;
  return endedSo && Buffer.from(answer.stderr).includes(heapExhausted.stderr);
}

function endingOf({ ending, code }: RunnerAnswer): { exitCode?: number; signal?: string } {
  if (ending === 'exited') return { exitCode: code };
  return ending === 'signalled' ? { signal: signalName(code) } : {};
}

function signalName(code: number): string {
  return Object.entries(constants.signals).find(([, number]) => number === code)?.[0] ?? `SIG${code}`;
}

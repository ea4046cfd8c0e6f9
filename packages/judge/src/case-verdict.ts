import { constants } from 'node:os';
import { compareOutput } from './compare.ts';
import type { Case, CaseResult, Compare, VerdictCode } from './job.ts';
import type { Recipe } from './languages.ts';
import { bytesOf } from './content.ts';
import type { RunnerAnswer } from './runner-protocol.ts';

const KB = 1024;
const MB = 2 ** 20;
const ENOMEM = 12;

/**
 * What is found about one case that ran: the first of output limit, memory limit, time limit, runtime error and wrong
 * answer that holds. `keepBytes` of its output are handed on.
 */
export async function resultOf(
  answer: RunnerAnswer,
  { answer: expected }: Case,
  recipe: Recipe,
  compare: Compare,
  keepBytes: number,
): Promise<CaseResult> {
  const verdict = failureOf(answer, recipe) ?? (await comparison(answer, expected, compare));
  return {
    verdict,
    timeMs: Math.round(answer.cpuMs),
    wallMs: Math.round(answer.wallMs),
    // Charges come in batches of up to 0.5 MB, so a finer figure would be noise.
    memoryKb: (Math.max(1, Math.ceil(answer.memoryBytes / MB)) * MB) / KB,
    ...endingOf(answer),
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

async function comparison(
  { stdout }: RunnerAnswer,
  expected: Case['answer'],
  compare: Compare,
): Promise<VerdictCode> {
  if (!expected || compare.mode === 'exit') return 'AC';
  return compareOutput(stdout, await bytesOf(expected), compare).accepted ? 'AC' : 'WA';
}

import { type CheckOutput, resultOf } from './case-verdict.ts';
import { ENVIRONMENT } from './compile-source.ts';
import { bytesOf } from './content.ts';
import type { Jail } from './jail.ts';
import type { CaseResult, Job, JudgeHooks } from './job.ts';
import { roomIn } from './languages.ts';
import type { RunnerAnswer, RunnerRequest } from './runner-protocol.ts';
import { fill, type Toolchain } from './toolchain.ts';

const MB = 2 ** 20;
const BOX_MB = 64;
/** Below this the kernel's own bookkeeping for namespaces and mounts would not fit. */
const LEAST_MB = 4;

/**
 * A program may run so many times its limit before it is stopped: one that ends within that is near its limit, where the
 * machine decides as much as the program does.
 */
const NEAR = 1.25;

/** How a run of the cases stopped before its end: at one that ended near its limit, which is to be run once more. */
export interface NearLimit {
  index: number;
}

/**
 * Runs the cases that have no result in `results` yet, adds theirs, and tells each as it ends. Stops at a case that
 * ended a little past its limit, without a result for it, unless that is the one of `again`: a second time it counts as
 * it comes. Throws JailBroken, and what `check` throws once the program has been stopped.
 */
export async function runCases(
  jail: Jail,
  job: Job,
  toolchain: Toolchain,
  artefact: Uint8Array,
  check: CheckOutput,
  results: CaseResult[],
  hooks: JudgeHooks & { again?: NearLimit | undefined },
): Promise<NearLimit | undefined> {
  const waiting = job.cases.slice(results.length);
  const stop = new AbortController();
  const signal = hooks.signal ? AbortSignal.any([hooks.signal, stop.signal]) : stop.signal;
  const inputs = waiting.map(
    ({ input }) =>
      () =>
        bytesOf(input),
  );
  let failed = false;
  let near: NearLimit | undefined;
  let trouble: unknown;
  for await (const answer of jail.run(requestFor(job, toolchain, artefact), inputs, signal)) {
    const current = waiting[answer.index];
    if (!current || failed || answer.ending === 'skipped') continue;
    const isPast = answer.cpuMs > job.limits.timeSeconds * 1000;
    if (isPast && isUnstopped(answer) && hooks.again?.index !== results.length) {
      near = { index: results.length };
      failed = true;
      stop.abort();
      continue;
    }
    const kept = job.keepOutputBytes ?? 0;
    const found = { ...answer, cpuExceeded: answer.cpuExceeded || isPast };
    const result = await resultOf(found, current, toolchain.recipe, check, kept).catch((cause: unknown) => {
      trouble = cause;
    });
    if (!result) {
      failed = true; // the jail is read to its last answer, so that it is as good as new for the next job
      stop.abort();
      continue;
    }
    hooks.onCase?.(results.length, result);
    results.push(result);
    // The runner stops by itself at a crash or a limit; that an answer is wrong is known only here.
    failed = job.stopAtFirstFailure && result.verdict !== 'AC';
    if (failed) stop.abort();
  }
  hooks.signal?.throwIfAborted();
  if (trouble !== undefined) throw trouble;
  return near;
}

/** It ended by itself: whatever else it met decides its verdict already. */
function isUnstopped({ cpuExceeded, wallExceeded, outOfMemory, outputExceeded }: RunnerAnswer): boolean {
  return !cpuExceeded && !wallExceeded && !outOfMemory && !outputExceeded;
}

function requestFor(
  { limits, entry, stopAtFirstFailure }: Job,
  toolchain: Toolchain,
  artefact: Uint8Array,
): RunnerRequest {
  const { recipe, toolsInJail } = toolchain;
  return {
    argv: fill(recipe.run, {
      ...toolsInJail,
      entry: entry ?? '',
      ...roomIn(limits.memoryMb),
    }),
    environment: { ...ENVIRONMENT, ...recipe.environment },
    files: [{ name: recipe.program, bytes: artefact }],
    limits: {
      cpuMs: limits.timeSeconds * 1000 * NEAR,
      wallMs: limits.timeSeconds * 3000 + 1000,
      memoryBytes: (Math.max(limits.memoryMb, LEAST_MB) + recipe.overheadMb) * MB,
      outputBytes: limits.outputMb * MB,
      diskBytes: BOX_MB * MB,
      artefactBytes: 0,
      processes: recipe.processes,
      stopAtFailure: stopAtFirstFailure,
    },
  };
}

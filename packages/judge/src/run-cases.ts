import { type CheckOutput, resultOf } from './case-verdict.ts';
import { ENVIRONMENT } from './compile-source.ts';
import { bytesOf } from './content.ts';
import type { Input, Jail } from './jail.ts';
import type { Case, CaseResult, Job, JudgeHooks } from './job.ts';
import { type Recipe, roomIn } from './languages.ts';
import type { RunnerAnswer, RunnerRequest } from './runner-protocol.ts';
import { hasFailed, placesToRun, spareUpTo } from './spared-cases.ts';
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

type Hooks = JudgeHooks & { again?: NearLimit | undefined };

/**
 * Runs the cases that have no result in `results` yet, adds theirs, and tells each as it ends. Cases of a group that is
 * stopped by its first failure are told as not run. Stops at a case that ended a little past its limit, without a result for it,
 * unless that is the one of `again`: a second time it counts as it comes. Throws JailBroken, and what `check` throws once the
 * program has been stopped.
 */
export async function runCases(
  jail: Jail,
  job: Job,
  toolchain: Toolchain,
  artefact: Uint8Array,
  check: CheckOutput,
  results: CaseResult[],
  hooks: Hooks,
): Promise<NearLimit | undefined> {
  const request = requestFor(job, toolchain, artefact);
  for (;;) {
    const ended = await runOn(jail, request, job, toolchain.recipe, check, results, hooks);
    // What is still to run was asked for among cases that are spared now; it is asked for anew without them.
    if (ended !== 'group failed') return ended;
  }
}

/** Runs on from where the results end, until all have run or something stops it. */
async function runOn(
  jail: Jail,
  request: RunnerRequest,
  job: Job,
  recipe: Recipe,
  check: CheckOutput,
  results: CaseResult[],
  hooks: Hooks,
): Promise<NearLimit | 'group failed' | undefined> {
  const places = placesToRun(job.cases, results);
  const stop = new AbortController();
  const signal = hooks.signal ? AbortSignal.any([hooks.signal, stop.signal]) : stop.signal;
  let ended: NearLimit | 'group failed' | 'failed' | undefined;
  let trouble: unknown;
  // Stopped, the jail is read to its last answer, so that it is as good as new for the next request.
  const end = (how: typeof ended) => {
    ended = how;
    stop.abort();
  };
  const answers = places.length > 0 ? jail.run(request, inputsAt(job.cases, places), signal) : [];
  for await (const answer of answers) {
    const place = places[answer.index];
    const current = place === undefined ? undefined : job.cases[place];
    if (place === undefined || !current || ended || answer.ending === 'skipped') continue;
    spareUpTo(place, results, hooks);
    const isPast = answer.cpuMs > job.limits.timeSeconds * 1000;
    if (isPast && isUnstopped(answer) && hooks.again?.index !== place) {
      end({ index: place });
      continue;
    }
    const kept = job.keepOutputBytes ?? 0;
    const found = { ...answer, cpuExceeded: answer.cpuExceeded || isPast };
    const result = await resultOf(found, current, recipe, check, kept).catch((cause: unknown) => {
      trouble = cause;
    });
    if (!result) {
      end('failed');
      continue;
    }
    hooks.onCase?.(place, result);
    results.push(result);
    if (!hasFailed(result)) continue;
    // The runner stops by itself at a crash or a limit; that an answer is wrong is known only here.
    if (job.stopAtFirstFailure) end('failed');
    else if (hasMore(current.stopsGroup, job.cases, places.slice(answer.index + 1))) end('group failed');
  }
  hooks.signal?.throwIfAborted();
  if (trouble !== undefined) throw trouble;
  if (ended === 'failed') return undefined;
  if (ended === undefined) spareUpTo(job.cases.length, results, hooks);
  return ended;
}

function inputsAt(cases: readonly Case[], places: readonly number[]): Input[] {
  return places.flatMap((place) => {
    const input = cases[place]?.input;
    return input ? [() => bytesOf(input)] : [];
  });
}

function hasMore(group: string | undefined, cases: readonly Case[], places: readonly number[]): boolean {
  return group !== undefined && places.some((place) => cases[place]?.stopsGroup === group);
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

import type { BuildCache } from './build-cache.ts';
import { resultOf } from './case-verdict.ts';
import { type CgroupHome, type JailCgroup, makeJailCgroup } from './cgroup.ts';
import { compileSource, ENVIRONMENT } from './compile-source.ts';
import { bytesOf } from './content.ts';
import { type Jail, JailBroken, openJail } from './jail.ts';
import type { JailOptions } from './jail-arguments.ts';
import type { CaseResult, Job, JudgeHooks, JudgeResult } from './job.ts';
import type { RunnerRequest } from './runner-protocol.ts';
import { claimSlotNumber, type SlotNumber } from './slot-number.ts';
import { fill, type Shown, type Toolchain } from './toolchain.ts';
import { overallVerdict } from './verdict.ts';

/** What all slots of a judge share. */
export interface SlotSetup {
  cgroups: CgroupHome;
  cache: BuildCache;
  cores: number;
  /** Values for the `{names}` of recipes. */
  prepared: Readonly<Record<string, string>>;
  jail: Omit<JailOptions, 'core' | 'uid' | 'cgroup' | 'shown'>;
  shownToCompilers: readonly Shown[];
  shownToPrograms: readonly Shown[];
}

/** One core with its two jails: compilers see headers and tools, programs see libraries and interpreters only. */
export interface Slot {
  judge(job: Job, toolchain: Toolchain, hooks: JudgeHooks): Promise<JudgeResult>;
  /** What the self-test has to try. */
  jails(): Jail[];
  close(): Promise<void>;
}

const MB = 2 ** 20;
const FIRST_UID = 61_000;
const BOX_MB = 64;
/** Below this the kernel's own bookkeeping for namespaces and mounts would not fit. */
const LEAST_MB = 4;

/** Claims a number, clears what its former holder left, and warms both jails. */
export async function openSlot(setup: SlotSetup): Promise<Slot> {
  const claim = await claimSlotNumber();
  const compilers = await openWarmJail(setup, claim, 'compile', setup.shownToCompilers);
  const programs = await openWarmJail(setup, claim, 'run', setup.shownToPrograms);

  async function judge(job: Job, toolchain: Toolchain, hooks: JudgeHooks): Promise<JudgeResult> {
    const source = await bytesOf(job.source);
    const { entry, limits } = job;
    const options = { seconds: limits.compileSeconds, prepared: setup.prepared, entry, signal: hooks.signal };
    const build = await compilers.renewing((jail) =>
      compileSource(jail, setup.cache, toolchain, source, options),
    );
    hooks.signal?.throwIfAborted();
    hooks.onCompiled?.({ ok: build.ok, compilerOutput: build.compilerOutput });
    const said = build.compilerOutput ? { compilerOutput: build.compilerOutput } : {};
    if (!build.ok) return { verdict: 'CE', timeMs: 0, wallMs: 0, memoryKb: 0, ...said, cases: [] };
    const results: CaseResult[] = [];
    await programs.renewing((jail) => runCases(jail, job, toolchain, build.artefact, results, hooks));
    return { ...overallVerdict(results), ...said, cases: results };
  }

  async function close(): Promise<void> {
    await Promise.all([compilers.close(), programs.close()]);
    await claim.release();
  }

  return { judge, jails: () => [compilers.current(), programs.current()], close };
}

interface WarmJail {
  current(): Jail;
  /** Does the work in the jail; if the jail breaks, does it once more in a new one. */
  renewing<T>(work: (jail: Jail) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

async function openWarmJail(
  setup: SlotSetup,
  { number }: SlotNumber,
  name: string,
  shown: readonly Shown[],
): Promise<WarmJail> {
  // A number, never a name: `nobody` may own a database. Nothing on the system belongs to these.
  const uid = process.getuid?.() === 0 ? FIRST_UID + number : undefined;
  let cgroup: JailCgroup;
  const open = async () => {
    cgroup = await makeJailCgroup(setup.cgroups, `${number}-${name}`, uid);
    const opened = openJail({ ...setup.jail, shown, core: number % setup.cores, uid, cgroup });
    cgroup.release();
    return opened;
  };
  let jail = await open();
  const renew = async () => {
    await jail.close();
    jail = await open();
  };
  return {
    current: () => jail,
    renewing: async (work) => {
      try {
        return await work(jail);
      } catch (cause) {
        if (!(cause instanceof JailBroken)) throw cause;
        await renew();
        return await work(jail);
      }
    },
    close: async () => {
      await jail.close();
      await cgroup.remove();
    },
  };
}

/** Runs the cases that have no result yet, and tells each as it ends. */
async function runCases(
  jail: Jail,
  job: Job,
  toolchain: Toolchain,
  artefact: Uint8Array,
  results: CaseResult[],
  hooks: JudgeHooks,
): Promise<void> {
  const waiting = job.cases.slice(results.length);
  const stop = new AbortController();
  const signal = hooks.signal ? AbortSignal.any([hooks.signal, stop.signal]) : stop.signal;
  const inputs = waiting.map(
    ({ input }) =>
      () =>
        bytesOf(input),
  );
  let failed = false;
  for await (const answer of jail.run(requestFor(job, toolchain, artefact), inputs, signal)) {
    const current = waiting[answer.index];
    if (!current || failed || answer.ending === 'skipped') continue;
    const result = await resultOf(answer, current, toolchain.recipe, job.compare, job.keepOutputBytes ?? 0);
    hooks.onCase?.(results.length, result);
    results.push(result);
    // The runner stops by itself at a crash or a limit; that an answer is wrong is known only here.
    failed = job.stopAtFirstFailure && result.verdict !== 'AC';
    if (failed) stop.abort();
  }
  hooks.signal?.throwIfAborted();
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
      memoryMb: String(Math.ceil(limits.memoryMb)),
    }),
    environment: { ...ENVIRONMENT, ...recipe.environment },
    files: [{ name: recipe.program, bytes: artefact }],
    limits: {
      cpuMs: limits.timeSeconds * 1000,
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

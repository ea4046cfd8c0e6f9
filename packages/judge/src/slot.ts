import type { Build, BuildCache } from './build-cache.ts';
import type { CgroupHome } from './cgroup-home.ts';
import type { CheckOutput } from './case-verdict.ts';
import { CheckerFailed, checkOutputs } from './check-outputs.ts';
import { compareOutputs } from './compare-outputs.ts';
import { compileSource } from './compile-source.ts';
import { bytesOf } from './content.ts';
import type { Jail } from './jail.ts';
import type { JailOptions } from './jail-arguments.ts';
import type { CaseResult, Content, Job, JudgeHooks, JudgeResult } from './job.ts';
import { type NearLimit, runCases } from './run-cases.ts';
import { claimSlotNumber } from './slot-number.ts';
import type { Shown, Toolchain } from './toolchain.ts';
import { overallVerdict } from './verdict.ts';
import { openWarmJail } from './warm-jail.ts';

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

/** The tools of a job: of its program, and of its checker where it has one. */
export interface JobTools {
  program: Toolchain;
  checker?: Toolchain;
}

export interface SlotHooks extends JudgeHooks {
  /** Waits until the other slots are at rest, for a while at most; they are until what it answers is called. */
  quiet?(): Promise<() => void>;
}

/**
 * One core with its three jails: compilers see headers and tools; programs see libraries and interpreters only; checkers
 * see the same in a jail of their own, since they meet answers.
 */
export interface Slot {
  judge(job: Job, tools: JobTools, hooks: SlotHooks): Promise<JudgeResult>;
  /** What the self-test has to try. */
  jails(): Jail[];
  close(): Promise<void>;
}

const FIRST_UID = 61_000;
/** Characters of a compiler's complaints about a checker. */
const SAID = 1000;

/** What is compiled, and for whom. */
interface Compiled {
  source: Content;
  entry: string | undefined;
  owner: string | undefined;
  seconds: number;
}

/** Claims a number, clears what its former holder left, and warms its jails. */
export async function openSlot(setup: SlotSetup): Promise<Slot> {
  const claim = await claimSlotNumber();
  const { number } = claim;
  // A number, never a name: `nobody` may own a database. Nothing on the system belongs to these.
  const uid = process.getuid?.() === 0 ? FIRST_UID + number : undefined;
  const open = (name: string, shown: readonly Shown[]) =>
    openWarmJail(setup.cgroups, `${number}-${name}`, {
      ...setup.jail,
      shown,
      uid,
      core: number % setup.cores,
    });
  const compilers = await open('compile', setup.shownToCompilers);
  const programs = await open('run', setup.shownToPrograms);
  const checkers = await open('check', setup.shownToPrograms);

  async function compile(
    toolchain: Toolchain,
    { source, entry, owner, seconds }: Compiled,
    signal: AbortSignal | undefined,
  ): Promise<Build> {
    const bytes = await bytesOf(source);
    const options = { seconds, prepared: setup.prepared, entry, owner, signal };
    const build = await compilers.renewing((jail) =>
      compileSource(jail, setup.cache, toolchain, bytes, options),
    );
    signal?.throwIfAborted();
    return build;
  }

  async function judge(job: Job, tools: JobTools, hooks: SlotHooks): Promise<JudgeResult> {
    const { source, entry, owner, limits } = job;
    const own = { source, entry, owner, seconds: limits.compileSeconds };
    const build = await compile(tools.program, own, hooks.signal);
    hooks.onCompiled?.({ ok: build.ok, compilerOutput: build.compilerOutput });
    const said = build.compilerOutput ? { compilerOutput: build.compilerOutput } : {};
    if (!build.ok) return { verdict: 'CE', timeMs: 0, wallMs: 0, memoryKb: 0, ...said, cases: [] };
    const results: CaseResult[] = [];
    try {
      const check = await checkFor(job, tools, () => results.length, hooks.signal);
      const runFrom = (again?: NearLimit) =>
        programs.renewing((jail) =>
          runCases(jail, job, tools.program, build.artefact, check, results, { ...hooks, again }),
        );
      for (let near = await runFrom(); near; ) {
        const letGo = await hooks.quiet?.();
        near = await runFrom(near).finally(letGo);
      }
    } catch (cause) {
      if (!(cause instanceof CheckerFailed)) throw cause;
      const { verdict: _, ...measured } = overallVerdict(results);
      const ours = { verdict: 'IE', trouble: cause.message, checkerFault: cause.fault } as const;
      return { ...measured, ...said, ...ours, cases: results };
    }
    return { ...overallVerdict(results), ...said, cases: results };
  }

  async function checkFor(
    { checker, compare, limits, owner }: Job,
    tools: JobTools,
    nextIndex: () => number,
    signal: AbortSignal | undefined,
  ): Promise<CheckOutput> {
    if (!checker || !tools.checker) return compareOutputs(compare);
    const own = { source: checker.source, entry: checker.entry, owner, seconds: limits.compileSeconds };
    const { ok, compilerOutput, artefact } = await compile(tools.checker, own, signal);
    if (!ok) throw new CheckerFailed({ why: 'does not compile', said: compilerOutput.slice(0, SAID) });
    return checkOutputs(checkers, { toolchain: tools.checker, program: artefact }, nextIndex, signal);
  }

  async function close(): Promise<void> {
    await Promise.all([compilers, programs, checkers].map((jail) => jail.close()));
    await claim.release();
  }

  return { judge, jails: () => [compilers, programs, checkers].map((jail) => jail.current()), close };
}

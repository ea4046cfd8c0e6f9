import type { BuildCache } from './build-cache.ts';
import type { CgroupHome } from './cgroup-home.ts';
import { compileSource } from './compile-source.ts';
import { bytesOf } from './content.ts';
import type { Jail } from './jail.ts';
import type { JailOptions } from './jail-arguments.ts';
import type { CaseResult, Job, JudgeHooks, JudgeResult } from './job.ts';
import { runCases } from './run-cases.ts';
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

/** One core with its two jails: compilers see headers and tools, programs see libraries and interpreters only. */
export interface Slot {
  judge(job: Job, toolchain: Toolchain, hooks: JudgeHooks): Promise<JudgeResult>;
  /** What the self-test has to try. */
  jails(): Jail[];
  close(): Promise<void>;
}

const FIRST_UID = 61_000;

/** Claims a number, clears what its former holder left, and warms both jails. */
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

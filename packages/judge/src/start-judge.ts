import { capabilitiesOf } from './capabilities.ts';
import { whatIsBroken } from './examine.ts';
import type {
  Capabilities,
  Examination,
  Job,
  Judge,
  JudgeHooks,
  JudgeOptions,
  JudgeResult,
  Language,
  MissingPart,
} from './job.ts';
import { openSlots } from './open-slots.ts';
import { prepareSlots } from './prepare-slots.ts';
import { findOpenDoors } from './self-test.ts';
import type { Slot } from './slot.ts';
import { poolOf } from './slot-pool.ts';
import { findToolchains, type Toolchain } from './toolchain.ts';

/**
 * Starts a judge: builds the case runner, warms one sandbox per slot and has a hostile program try each of them.
 * Throws IncompleteSandbox, and leaves nothing running, when any part of the isolation is missing.
 */
export async function startJudge(options: JudgeOptions): Promise<Judge> {
  await proveSandbox(options);
  const toolchains = await findToolchains();
  const setup = await prepareSlots(options, toolchains);
  const count = options.slots ?? setup.cores;
  const slots = await openSlots(setup, count);
  return operate(slots, toolchains, capabilitiesOf(setup.cgroups, count, toolchains));
}

/** Before the tools, whose preparation takes seconds and which are of no use where nothing may run. */
async function proveSandbox(options: JudgeOptions): Promise<void> {
  const slots = await openSlots(await prepareSlots(options, new Map()), 1);
  await Promise.all(slots.map((slot) => slot.close()));
}

function operate(
  slots: readonly Slot[],
  toolchains: ReadonlyMap<string, Toolchain>,
  capabilities: Capabilities,
): Judge {
  const pool = poolOf(slots);
  const ending = new AbortController();
  const running = new Set<Promise<unknown>>();

  async function judge(job: Job, hooks: JudgeHooks = {}): Promise<JudgeResult> {
    const signal = hooks.signal ? AbortSignal.any([hooks.signal, ending.signal]) : ending.signal;
    const slot = await pool.take(signal);
    const work = judgeIn(slot, job, { ...hooks, signal }).finally(() => pool.giveBack(slot));
    running.add(work);
    return work.finally(() => running.delete(work));
  }

  async function judgeIn(
    slot: Slot,
    job: Job,
    hooks: JudgeHooks & { signal: AbortSignal },
  ): Promise<JudgeResult> {
    const program = toolchains.get(job.language);
    if (!program) return ourFault(`This machine has no tools for ${job.language}.`);
    const checker = job.checker && toolchains.get(job.checker.language);
    if (job.checker && !checker)
      return ourFault(`This machine has no tools for a checker in ${job.checker.language}.`);
    try {
      const tools = { program, ...(checker ? { checker } : {}) };
      return await slot.judge(job, tools, { ...hooks, quiet: pool.hush });
    } catch (cause) {
      hooks.signal.throwIfAborted();
      return ourFault(cause instanceof Error ? cause.message : String(cause));
    }
  }

  async function examine(signal?: AbortSignal): Promise<Examination> {
    const broken: Examination['broken'] = {};
    for (const language of Object.keys(capabilities.languages) as Language[]) {
      const why = await whatIsBroken(language, (job) => judge(job, signal ? { signal } : {}));
      if (why) broken[language] = why;
    }
    return { missing: await tryDoors(signal), broken };
  }

  /** After a job, since a slot whose jail died makes it anew for the next job only. */
  async function tryDoors(signal = ending.signal): Promise<MissingPart[]> {
    const slot = await pool.take(signal);
    try {
      const [program] = toolchains.values();
      if (program) await whatIsBroken(program.language, (job) => slot.judge(job, { program }, { signal }));
      return await findOpenDoors(slot);
    } finally {
      pool.giveBack(slot);
    }
  }

  async function stop(): Promise<void> {
    ending.abort(new Error('the judge is stopping'));
    await Promise.allSettled(running);
    await Promise.all(slots.map((slot) => slot.close()));
  }

  return { capabilities, judge, examine, stop };
}

function ourFault(trouble: string): JudgeResult {
  return { verdict: 'IE', timeMs: 0, wallMs: 0, memoryKb: 0, trouble, cases: [] };
}

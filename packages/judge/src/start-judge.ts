import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { openBuildCache } from './build-cache.ts';
import { buildCaseRunner, CaseRunnerNotBuilt } from './build-case-runner.ts';
import { type CgroupHome, findCgroupHome } from './cgroup.ts';
import {
  type Capabilities,
  IncompleteSandbox,
  type Job,
  type Judge,
  type JudgeHooks,
  type JudgeOptions,
  type JudgeResult,
  type Language,
} from './job.ts';
import { prepareTools } from './prepare-tools.ts';
import { findOpenDoors } from './self-test.ts';
import { openSlot, type Slot, type SlotSetup } from './slot.ts';
import { prepareState } from './state.ts';
import { findTool, findToolchains, pathInJail, type Shown, type Toolchain } from './toolchain.ts';

/**
 * Starts a judge: builds the case runner, warms one sandbox per slot and has a hostile program try each of them.
 * Throws IncompleteSandbox, and leaves nothing running, when any part of the isolation is missing.
 */
export async function startJudge(options: JudgeOptions): Promise<Judge> {
  const cores = availableParallelism();
  const toolchains = await findToolchains();
  const setup = await prepare(options, cores, toolchains);
  const count = options.slots ?? cores;
  const slots = await openSlots(setup, count);
  return operate(slots, toolchains, capabilitiesOf(setup.cgroups, count, toolchains));
}

async function prepare(
  options: JudgeOptions,
  cores: number,
  toolchains: ReadonlyMap<Language, Toolchain>,
): Promise<SlotSetup> {
  const bubblewrap = findTool('bwrap');
  if (!bubblewrap) {
    const remedy = 'Install it: apt-get install bubblewrap';
    throw new IncompleteSandbox([{ part: 'bubblewrap', why: 'the outer jail cannot be made', remedy }]);
  }
  const cgroups = findCgroupHome();
  requireMeasuring(cgroups, options.withoutCgroup ?? 'refuse');
  const { toolsDir, cacheDir } = await prepareState(options.stateDir);
  const caseRunner = await buildCaseRunner({ outDir: toolsDir }).catch((cause: unknown) => {
    if (!(cause instanceof CaseRunnerNotBuilt)) throw cause;
    throw new IncompleteSandbox([{ part: 'case runner', why: cause.message, remedy: '' }]);
  });
  const prepared = await prepareTools(toolchains, toolsDir, bubblewrap);
  const all = [...toolchains.values()];
  const shown = [...LIBRARIES, ...all.flatMap(settingsOf)].map(asItIs);
  const commands = all.flatMap(({ tools }) => Object.values(tools));
  const gathered = commands
    .filter((path) => pathInJail(path) !== path)
    .map((path) => ({ from: path, at: pathInJail(path) }));
  const interpreters = commands.filter((path) => path.startsWith('/usr/bin/')).map(asItIs);
  return {
    cgroups,
    cores,
    cache: await openBuildCache(cacheDir),
    prepared: prepared.values,
    jail: { bubblewrap, caseRunner, etc: `${toolsDir}/etc` },
    shownToCompilers: [...shown, ...HEADERS_AND_COMMANDS.map(asItIs), ...gathered, ...prepared.shown],
    shownToPrograms: [...shown, ...interpreters, ...gathered],
  };
}

const LIBRARIES = ['/usr/lib', '/usr/lib32', '/usr/lib64', '/etc/ld.so.cache'];
const HEADERS_AND_COMMANDS = ['/usr/bin', '/usr/include', '/usr/libexec'];

function asItIs(path: string): Shown {
  return { from: path, at: path };
}

function settingsOf({ recipe: { settings } }: Toolchain): string[] {
  return settings
    ? readdirSync('/etc')
        .filter((name) => settings.test(name))
        .map((name) => `/etc/${name}`)
    : [];
}

function requireMeasuring(cgroups: CgroupHome, withoutCgroup: 'refuse' | 'sample'): void {
  if (cgroups.kind !== 'none' || withoutCgroup === 'sample') return;
  throw new IncompleteSandbox([
    {
      part: 'cgroup',
      why: `time and memory of process trees cannot be measured (${cgroups.why})`,
      remedy:
        'Start the judge as root, or as a plain user under `systemd-run --user --scope -p Delegate=yes`, or accept ' +
        'figures sampled from /proc by the setting that allows it.',
    },
  ]);
}

async function openSlots(setup: SlotSetup, count: number): Promise<Slot[]> {
  const slots: Slot[] = [];
  for (let index = 0; index < count; index++) slots.push(await openSlot(setup));
  const missing = (await Promise.all(slots.map(findOpenDoors))).find((parts) => parts.length > 0);
  if (missing) {
    await Promise.all(slots.map((slot) => slot.close()));
    throw new IncompleteSandbox(missing);
  }
  return slots;
}

function capabilitiesOf(
  cgroups: CgroupHome,
  slots: number,
  toolchains: ReadonlyMap<string, Toolchain>,
): Capabilities {
  const isMeasured = cgroups.kind !== 'none';
  return {
    slots,
    cgroup: cgroups.kind,
    memoryPeak: isMeasured ? 'cgroup' : 'rss',
    cpuClock: isMeasured ? 'cgroup' : 'rusage',
    languages: Object.fromEntries(
      [...toolchains.values()].map(({ language, version }) => [language, version]),
    ),
  };
}

function operate(
  slots: readonly Slot[],
  toolchains: ReadonlyMap<string, Toolchain>,
  capabilities: Capabilities,
): Judge {
  const free = [...slots];
  const waiting: Array<(slot: Slot) => void> = [];
  const ending = new AbortController();
  const running = new Set<Promise<unknown>>();

  const take = async (): Promise<Slot> => free.pop() ?? new Promise((resolve) => void waiting.push(resolve));
  const giveBack = (slot: Slot) => {
    const next = waiting.shift();
    if (next) next(slot);
    else free.push(slot);
  };

  async function judge(job: Job, hooks: JudgeHooks = {}): Promise<JudgeResult> {
    const signal = hooks.signal ? AbortSignal.any([hooks.signal, ending.signal]) : ending.signal;
    const slot = await take();
    const work = judgeIn(slot, job, { ...hooks, signal }).finally(() => giveBack(slot));
    running.add(work);
    return work.finally(() => running.delete(work));
  }

  async function judgeIn(
    slot: Slot,
    job: Job,
    hooks: JudgeHooks & { signal: AbortSignal },
  ): Promise<JudgeResult> {
    hooks.signal.throwIfAborted();
    const toolchain = toolchains.get(job.language);
    if (!toolchain) return ourFault(`This machine has no tools for ${job.language}.`);
    try {
      return await slot.judge(job, toolchain, hooks);
    } catch (cause) {
      hooks.signal.throwIfAborted();
      return ourFault(cause instanceof Error ? cause.message : String(cause));
    }
  }

  async function stop(): Promise<void> {
    ending.abort(new Error('the judge is stopping'));
    await Promise.allSettled(running);
    await Promise.all(slots.map((slot) => slot.close()));
  }

  return { capabilities, judge, stop };
}

function ourFault(reason: string): JudgeResult {
  return { verdict: 'IE', timeMs: 0, wallMs: 0, memoryKb: 0, compilerOutput: reason, cases: [] };
}

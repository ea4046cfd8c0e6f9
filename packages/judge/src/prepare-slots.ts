import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { openBuildCache } from './build-cache.ts';
import { buildCaseRunner, CaseRunnerNotBuilt } from './build-case-runner.ts';
import { type CgroupHome, findCgroupHome } from './cgroup-home.ts';
import { IncompleteSandbox, type JudgeOptions, type Language, type MissingPart } from './job.ts';
import { gatherTools } from './gather-tools.ts';
import { prepareTools } from './prepare-tools.ts';
import type { SlotSetup } from './slot.ts';
import { prepareState } from './state.ts';
import { findTool, type Shown, type Toolchain } from './toolchain.ts';

/**
 * Gets ready what all slots share: the case runner, the tools and what the jails show of them, a place for cgroups.
 * Throws IncompleteSandbox where a part cannot be had.
 */
export async function prepareSlots(
  options: JudgeOptions,
  toolchains: ReadonlyMap<Language, Toolchain>,
): Promise<SlotSetup> {
  if (process.platform !== 'linux') {
    const remedy = 'Run FairShot in a virtual machine or a container with Linux.';
    throw new IncompleteSandbox([{ part: 'Linux', why: 'programs are isolated by its kernel', remedy }]);
  }
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
  const gathered = await gatherTools(all, toolsDir);
  const interpreters = commands.filter((path) => path.startsWith('/usr/bin/')).map(asItIs);
  return {
    cgroups,
    cores: availableParallelism(),
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

function requireMeasuring(cgroups: CgroupHome, otherwise: 'refuse' | 'sample'): void {
  if (cgroups.kind === 'none' && otherwise === 'refuse')
    throw new IncompleteSandbox([withoutCgroup(cgroups.why)]);
}

/** Without a cgroup a program is as isolated as ever, but time and memory are known only roughly. */
export function withoutCgroup(why: string): MissingPart {
  return {
    part: 'cgroup',
    why: `time and memory of process trees cannot be measured (${why})`,
    remedy:
      'Start the judge as root, or as a plain user under `systemd-run --user --scope -p Delegate=yes`, or allow ' +
      'figures sampled from /proc: JUDGE_WITHOUT_CGROUP=sample.',
  };
}

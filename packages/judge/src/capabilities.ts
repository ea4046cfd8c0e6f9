import type { CgroupHome } from './cgroup-home.ts';
import type { Capabilities } from './job.ts';
import type { Toolchain } from './toolchain.ts';

/** What a judge with these parts can promise; shown to staff beside the figures it measures. */
export function capabilitiesOf(
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

import { availableParallelism } from 'node:os';
import { capabilitiesOf } from './capabilities.ts';
import { type Capabilities, IncompleteSandbox, LANGUAGES, type MissingPart } from './job.ts';
import { languages } from './languages.ts';
import { openSlots } from './open-slots.ts';
import { prepareSlots, withoutCgroup } from './prepare-slots.ts';
import { findToolchains } from './toolchain.ts';

/** What this machine gives a judge; without isolation there are no capabilities. */
export interface SandboxInspection {
  capabilities?: Capabilities;
  /** Isolation first; then measuring and languages, without which a judge still works. */
  missing: MissingPart[];
}

/**
 * Builds one slot, has the hostile program try it, and takes it down again. Changes nothing but `stateDir`, prepares no
 * tools, and takes about a tenth of a second once the case runner is built.
 */
export async function inspectSandbox({ stateDir }: { stateDir: string }): Promise<SandboxInspection> {
  try {
    const setup = await prepareSlots({ stateDir, withoutCgroup: 'sample' }, new Map());
    const slots = await openSlots(setup, 1);
    await Promise.all(slots.map((slot) => slot.close()));
    const capabilities = capabilitiesOf(setup.cgroups, availableParallelism(), await findToolchains());
    const unmeasured = setup.cgroups.kind === 'none' ? [withoutCgroup(setup.cgroups.why)] : [];
    return { capabilities, missing: [...unmeasured, ...missingLanguages(capabilities)] };
  } catch (cause) {
    if (!(cause instanceof IncompleteSandbox)) throw cause;
    return { missing: cause.missing };
  }
}

function missingLanguages({ languages: present }: Capabilities): MissingPart[] {
  return LANGUAGES.filter((language) => present[language] === undefined).map((language) => ({
    part: languages[language].title,
    why: `there is no ${Object.values(languages[language].tools).join(', ')}, so nothing in this language can be judged`,
    remedy: `Install it: ${languages[language].install}`,
  }));
}

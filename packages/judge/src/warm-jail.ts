import type { CgroupHome } from './cgroup-home.ts';
import { type Jail, JailBroken, openJail } from './jail.ts';
import type { JailOptions } from './jail-arguments.ts';
import { type JailCgroup, makeJailCgroup } from './jail-cgroup.ts';

/** A jail that is made anew when it breaks. */
export interface WarmJail {
  current(): Jail;
  /** Does the work in the jail; if the jail breaks, does it once more in a new one. */
  renewing<T>(work: (jail: Jail) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Opens one, in a cgroup called `name` of which whatever a former holder of the name left is removed. */
export async function openWarmJail(
  cgroups: CgroupHome,
  name: string,
  options: Omit<JailOptions, 'cgroup'>,
): Promise<WarmJail> {
  let cgroup: JailCgroup;
  const open = async () => {
    cgroup = await makeJailCgroup(cgroups, name, options.uid);
    const opened = openJail({ ...options, cgroup });
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

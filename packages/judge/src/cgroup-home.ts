import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Where this machine lets us make cgroups. `v1` names one folder per hierarchy, in the order memory, pids, cpuacct, and
 * one of the hierarchy `cpu`, where there is one, in which all jails share a small weight.
 */
export type CgroupHome =
  | { kind: 'v1'; folders: readonly [string, string, string]; yielding?: string }
  | { kind: 'v2'; folder: string }
  | { kind: 'none'; why: string };

const NAME = 'fairshot';
const ASIDE = '/judge-itself';
const CONTROLLERS = ['memory', 'pids', 'cpuacct'] as const;

/**
 * A tenth of what everything else on the machine has: where cores are short, whoever types comes before whatever
 * compiles. Niceness cannot say so, since the kernel compares it only within one session (sched(7), autogroup) and each
 * jail is a session of its own. Measured on two cores, 600 editors that save and 600 submissions in one minute: see
 * docs/decisions/0118-jails-yield-by-weight.md.
 */
const V2_WEIGHT = '10';
const V1_SHARES = '102';

/** Finds and prepares the place for our cgroups: v2 where it has the memory controller, else v1, else none. */
export function findCgroupHome(): CgroupHome {
  const mounts = readMounts();
  try {
    return homeInV2(mounts) ?? homeInV1(mounts) ?? { kind: 'none', why: 'no memory controller is mounted' };
  } catch (cause) {
    return { kind: 'none', why: cause instanceof Error ? cause.message : 'cgroups cannot be written' };
  }
}

interface Mount {
  path: string;
  type: string;
  options: string[];
}

function readMounts(): Mount[] {
  return readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [before = '', after = ''] = line.split(' - ');
      const [type = '', , options = ''] = after.split(' ');
      return { path: before.split(' ')[4] ?? '', type, options: options.split(',') };
    });
}

function homeInV1(mounts: readonly Mount[]): CgroupHome | undefined {
  const folders = CONTROLLERS.map((controller) => {
    const mount = mounts.find(({ type, options }) => type === 'cgroup' && options.includes(controller));
    return mount && `${mount.path}/${NAME}`;
  });
  const [memory, pids, cpuacct] = folders;
  if (!memory || !pids || !cpuacct) return undefined;
  for (const folder of [memory, pids, cpuacct]) {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  }
  const yielding = yieldInV1(mounts);
  return { kind: 'v1', folders: [memory, pids, cpuacct], ...(yielding ? { yielding } : {}) };
}

/** A machine that lends no weights still judges rightly, only less politely. */
function yieldInV1(mounts: readonly Mount[]): string | undefined {
  const mount = mounts.find(({ type, options }) => type === 'cgroup' && options.includes('cpu'));
  if (!mount) return undefined;
  const folder = `${mount.path}/${NAME}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/cpu.shares`, V1_SHARES);
    return folder;
  } catch {
    return undefined;
  }
}

function homeInV2(mounts: readonly Mount[]): CgroupHome | undefined {
  const mount = mounts.find(({ type }) => type === 'cgroup2');
  if (!mount || !has(mount.path, 'cgroup.controllers', 'memory')) return undefined;
  if (process.getuid?.() !== 0) return { kind: 'v2', folder: letHaveChildren(ownFolder(mount.path)) };
  letHaveChildren(mount.path);
  mkdirSync(`${mount.path}/${NAME}`, { recursive: true });
  yieldInV2(mount.path);
  return { kind: 'v2', folder: letHaveChildren(`${mount.path}/${NAME}`) };
}

function yieldInV2(root: string): void {
  try {
    writeFileSync(`${root}/cgroup.subtree_control`, '+cpu');
    writeFileSync(`${root}/${NAME}/cpu.weight`, V2_WEIGHT);
  } catch {
    // as in version 1
  }
}

/**
 * The cgroup that a plain user was given for this: `systemd-run --user --scope -p Delegate=yes` calls it run-….scope.
 * A session's own cgroup looks as writable, but it belongs to the service manager, who may undo what we do in it.
 */
function ownFolder(root: string): string {
  const path = /^0::(.*)$/m.exec(readFileSync('/proc/self/cgroup', 'utf8'))?.[1] ?? '';
  const own = path.endsWith(ASIDE) ? path.slice(0, -ASIDE.length) : path;
  if (!/\/(run-|fairshot)[^/]*$/.test(own)) throw new Error('no cgroup was delegated to this process');
  accessSync(`${root}${own}/cgroup.procs`, constants.W_OK);
  return `${root}${own}`;
}

/** A cgroup below the top that gives controllers to children may hold no process itself: those in it move aside. */
function letHaveChildren(folder: string): string {
  if (has(folder, 'cgroup.subtree_control', 'memory') && has(folder, 'cgroup.subtree_control', 'pids'))
    return folder;
  try {
    writeFileSync(`${folder}/cgroup.subtree_control`, '+memory +pids');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EBUSY') throw cause;
    mkdirSync(`${folder}${ASIDE}`, { recursive: true });
    for (const pid of readFileSync(`${folder}/cgroup.procs`, 'utf8').split('\n').filter(Boolean)) {
      writeFileSync(`${folder}${ASIDE}/cgroup.procs`, pid);
    }
    writeFileSync(`${folder}/cgroup.subtree_control`, '+memory +pids');
  }
  return folder;
}

function has(folder: string, file: string, controller: string): boolean {
  return readFileSync(`${folder}/${file}`, 'utf8').split(/\s+/).includes(controller);
}

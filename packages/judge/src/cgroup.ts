import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where this machine lets us make cgroups. `v1` names one folder per hierarchy, in the order memory, pids, cpuacct. */
export type CgroupHome =
  | { kind: 'v1'; folders: readonly [string, string, string] }
  | { kind: 'v2'; folder: string }
  | { kind: 'none'; why: string };

/** The cgroup of one jail, as the case runner is handed it. */
export interface JailCgroup {
  kind: CgroupHome['kind'];
  /** Descriptors of the folders in which the runner sets limits and reads counters. */
  folders: number[];
  /** v2: descriptor of the cgroup.procs that the runner itself must join first. */
  enter?: number;
  /** Closes the descriptors. */
  release: () => void;
  /** Kills what is left in it and removes it. */
  remove: () => Promise<void>;
}

const NAME = 'fairshot';
const ASIDE = '/judge-itself';
const CONTROLLERS = ['memory', 'pids', 'cpuacct'] as const;
const V1_FILES = [
  ['memory.limit_in_bytes', 'memory.memsw.limit_in_bytes', 'memory.max_usage_in_bytes', 'tasks'],
  ['pids.max', 'tasks'],
  ['tasks'],
] as const;

/** Finds and prepares the place for our cgroups: v2 where it has the memory controller, else v1, else none. */
export function findCgroupHome(): CgroupHome {
  const mounts = readMounts();
  try {
    return homeInV2(mounts) ?? homeInV1(mounts) ?? { kind: 'none', why: 'no memory controller is mounted' };
  } catch (cause) {
    return { kind: 'none', why: cause instanceof Error ? cause.message : 'cgroups cannot be written' };
  }
}

/** Makes the cgroup of one jail, owned by `uid`, removing what a former holder of the name left. */
export async function makeJailCgroup(
  home: CgroupHome,
  name: string,
  uid: number | undefined,
): Promise<JailCgroup> {
  if (home.kind === 'none') return { kind: 'none', folders: [], release: () => {}, remove: async () => {} };
  const paths = home.kind === 'v1' ? home.folders.map((f) => `${f}/${name}`) : [`${home.folder}/${name}`];
  const remove = async () => {
    for (const path of paths) await removeCgroup(path, home.kind === 'v2' ? ['case', 'runner'] : []);
  };
  await remove();
  for (const path of paths) {
    mkdirSync(path);
    chmodSync(path, 0o755); // whatever our umask: the slot's user opens files in it
  }
  const enter = home.kind === 'v2' ? prepareV2(paths[0] as string, uid) : prepareV1(paths, uid);
  const folders = paths.map((path) => openSync(path, constants.O_RDONLY | constants.O_DIRECTORY));
  const release = () => [...folders, ...(enter === undefined ? [] : [enter])].forEach((fd) => closeSync(fd));
  return { kind: home.kind, folders, ...(enter === undefined ? {} : { enter }), release, remove };
}

function prepareV1(paths: readonly string[], uid: number | undefined): undefined {
  paths.forEach((path, index) => give(uid, V1_FILES[index]?.map((file) => `${path}/${file}`) ?? []));
}

/** A v2 cgroup with controllers for its children may hold no process itself: the runner waits in one beside the case. */
function prepareV2(path: string, uid: number | undefined): number {
  writeFileSync(`${path}/cgroup.subtree_control`, '+memory +pids');
  mkdirSync(`${path}/runner`);
  give(uid, [path, `${path}/cgroup.procs`, `${path}/cgroup.subtree_control`, `${path}/runner/cgroup.procs`]);
  return openSync(`${path}/runner/cgroup.procs`, constants.O_WRONLY);
}

function give(uid: number | undefined, paths: readonly string[]): void {
  if (uid === undefined) return;
  for (const path of paths) if (existsSync(path)) chownSync(path, uid, uid);
}

/** Kernel-made folders only; no candidate can name anything in them. */
async function removeCgroup(path: string, children: readonly string[]): Promise<void> {
  for (const folder of [...children.map((child) => `${path}/${child}`), path]) {
    for (let tries = 0; existsSync(folder); tries++) {
      killAll(folder);
      try {
        rmdirSync(folder);
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'EBUSY' || tries === 100) throw cause;
        await sleep(10);
      }
    }
  }
}

function killAll(folder: string): void {
  for (const pid of readFileSync(`${folder}/cgroup.procs`, 'utf8').split('\n').filter(Boolean)) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It ended between the reading and the killing.
    }
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
  return { kind: 'v1', folders: [memory, pids, cpuacct] };
}

function homeInV2(mounts: readonly Mount[]): CgroupHome | undefined {
  const mount = mounts.find(({ type }) => type === 'cgroup2');
  if (!mount || !has(mount.path, 'cgroup.controllers', 'memory')) return undefined;
  if (process.getuid?.() !== 0) return { kind: 'v2', folder: letHaveChildren(ownFolder(mount.path)) };
  letHaveChildren(mount.path);
  mkdirSync(`${mount.path}/${NAME}`, { recursive: true });
  return { kind: 'v2', folder: letHaveChildren(`${mount.path}/${NAME}`) };
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

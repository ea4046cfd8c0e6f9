import {
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
import type { CgroupHome } from './cgroup-home.ts';

/** The cgroup of one jail, as the case runner is handed it. */
export interface JailCgroup {
  kind: CgroupHome['kind'];
  /** Descriptors of the folders in which the runner sets limits and reads counters. */
  folders: number[];
  /** What the jail itself must join first: v2 the runner's cgroup.procs, v1 the `tasks` of the weight all jails share. */
  enter?: number;
  /** Closes the descriptors. */
  release: () => void;
  /** Kills what is left in it and removes it. */
  remove: () => Promise<void>;
}

const V1_FILES = [
  ['memory.limit_in_bytes', 'memory.memsw.limit_in_bytes', 'memory.max_usage_in_bytes', 'tasks'],
  ['pids.max', 'tasks'],
  ['tasks'],
] as const;

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
  const enter =
    home.kind === 'v2' ? prepareV2(paths[0] as string, uid) : prepareV1(paths, uid, home.yielding);
  const folders = paths.map((path) => openSync(path, constants.O_RDONLY | constants.O_DIRECTORY));
  const release = () => [...folders, ...(enter === undefined ? [] : [enter])].forEach((fd) => closeSync(fd));
  return { kind: home.kind, folders, ...(enter === undefined ? {} : { enter }), release, remove };
}

function prepareV1(
  paths: readonly string[],
  uid: number | undefined,
  yielding: string | undefined,
): number | undefined {
  paths.forEach((path, index) => give(uid, V1_FILES[index]?.map((file) => `${path}/${file}`) ?? []));
  return yielding === undefined ? undefined : openSync(`${yielding}/tasks`, constants.O_WRONLY);
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

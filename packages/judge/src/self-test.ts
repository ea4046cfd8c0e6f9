import type { MissingPart } from './job.ts';
import { type Jail, JailBroken } from './jail.ts';
import { remedyFor } from './jail-remedy.ts';
import type { Slot } from './slot.ts';

/** What native/self-test.c tries. A name that it does not report as held is an open door. */
const PARTS: Readonly<Record<string, string>> = {
  'host-files': 'a program could read files of this machine',
  'read-only-root': 'a program could change the tools of the next one',
  'private-box': 'a program has no folder of its own to write to',
  'pid-namespace': 'a program could see or signal processes of others',
  network: 'a program could open sockets',
  'user-namespace': 'a program could make namespaces',
  mounts: 'a program could mount or unmount',
  'other-processes': 'a program could trace or read other processes',
  'kernel-surface': 'a program could reach dangerous parts of the kernel',
  capabilities: 'a program has capabilities',
  'no-new-privileges': 'a program could gain privileges by set-user-id files',
  seccomp: 'no system call filter is active',
  descriptors: 'a program inherits open files',
};

const MB = 2 ** 20;
const KERNEL_REMEDY =
  'This is a defect of FairShot or of the kernel: please report it with the output of `fairshot doctor`.';
/** Runs a small hostile program in the slot's own jails. Returns every part of the isolation that does not hold. */
export async function findOpenDoors(slot: Slot): Promise<MissingPart[]> {
  try {
    const held = await Promise.all(slot.jails().map(namesHeld));
    return Object.entries(PARTS)
      .filter(([name]) => !held.every((names) => names.includes(name)))
      .map(([part, why]) => ({ part, why, remedy: KERNEL_REMEDY }));
  } catch (cause) {
    if (!(cause instanceof JailBroken)) throw cause;
    const why = `the sandbox cannot be made: ${cause.message}`;
    return [{ part: 'jail', why, remedy: remedyFor(cause.message) }];
  }
}

async function namesHeld(jail: Jail): Promise<string[]> {
  const request = {
    argv: ['/case-runner', 'self-test'],
    environment: {},
    files: [],
    limits: {
      cpuMs: 2000,
      wallMs: 10_000,
      memoryBytes: 32 * MB,
      outputBytes: MB,
      diskBytes: MB,
      artefactBytes: 0,
      processes: 8,
      stopAtFailure: true,
    },
  };
  for await (const answer of jail.run(request, [async () => Buffer.alloc(0)])) {
    const lines = Buffer.from(answer.stdout).toString().split('\n');
    return lines.filter((line) => line.endsWith(' held')).map((line) => line.slice(0, -' held'.length));
  }
  return [];
}

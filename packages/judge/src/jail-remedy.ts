import { existsSync, readFileSync } from 'node:fs';
import { release } from 'node:os';

interface Hindrance {
  /** Whether this is what keeps the jail from being made; `message` is bubblewrap's. */
  isThere: (message: string) => boolean;
  remedy: string;
}

/** What is known to forbid a jail, the surest signs first. */
const HINDRANCES: readonly Hindrance[] = [
  {
    isThere: () => isOlderThan(5, 10),
    remedy: `Linux 5.10 or later is needed; this is ${release()}.`,
  },
  {
    isThere: (message) => message.includes('source path'),
    remedy:
      "The numeric users of the slots must be able to reach FairShot's tools and state: keep both outside of private " +
      '(0700) folders, or start the judge as a plain user who owns them.',
  },
  {
    isThere: () => read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1',
    remedy:
      'AppArmor forbids user namespaces here (Ubuntu from 23.10). Allow them for bubblewrap by ' +
      'the profile that is shipped: `cp ops/apparmor/fairshot-bwrap /etc/apparmor.d/`, then ' +
      '`apparmor_parser -r /etc/apparmor.d/fairshot-bwrap`; or for all programs: ' +
      '`sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`.',
  },
  {
    isThere: () => /^Seccomp:\s*2$/m.test(read('/proc/self/status')) || existsSync('/.dockerenv'),
    remedy:
      'A system call filter, as the default one of Docker, forbids namespaces. Start the container with ' +
      '`--security-opt seccomp=ops/seccomp-judge.json --security-opt apparmor=unconfined --security-opt systempaths=unconfined`.',
  },
  {
    isThere: () => read('/proc/sys/user/max_user_namespaces') === '0',
    remedy: 'The kernel is told to make no user namespaces: `sysctl -w user.max_user_namespaces=15000`.',
  },
  {
    isThere: () => read('/proc/sys/kernel/unprivileged_userns_clone') === '0',
    remedy:
      'The kernel is told to make none for plain users: `sysctl -w kernel.unprivileged_userns_clone=1`.',
  },
];

const UNKNOWN = 'The reason is not one that is known: please report it with the output of `fairshot doctor`.';

/** What to do about a jail that could not be made: for this machine's reason, or every reason known. */
export function remedyFor(message: string): string {
  if (!/bwrap|clone3|mount|\/box|namespace|source path/.test(message)) return UNKNOWN;
  const found = HINDRANCES.find(({ isThere }) => isThere(message));
  if (found) return found.remedy;
  return `None of the known reasons applies. They are: ${HINDRANCES.map(({ remedy }) => remedy).join(' ')}`;
}

function read(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
}

function isOlderThan(major: number, minor: number): boolean {
  const [ours = 0, oursMinor = 0] = release().split('.').map(Number);
  return ours < major || (ours === major && oursMinor < minor);
}

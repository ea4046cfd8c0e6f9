import { existsSync, lstatSync, readdirSync, readlinkSync } from 'node:fs';
import type { JailCgroup } from './jail-cgroup.ts';
import type { Shown } from './toolchain.ts';

export interface JailOptions {
  bubblewrap: string;
  caseRunner: string;
  /** What to show of the host, read-only; what does not exist is left out. */
  shown: readonly Shown[];
  /** Folder with the passwd and group files that the jail shows in /etc. */
  etc: string;
  core: number;
  /** Numeric user to drop to when the judge runs as root. */
  uid: number | undefined;
  cgroup: JailCgroup;
}

/** A network of its own that is empty, no host name, no environment, no terminal; gone when the judge is gone. */
const NAMESPACES = words(
  '--unshare-all --unshare-user --die-with-parent --new-session --clearenv --uid 1000 --gid 1000 --hostname sandbox',
);

/** For namespaces and mounts of the case runner's own, and for forbidding others; shed before any program starts. */
const CAPABILITIES = words('--cap-add CAP_SYS_ADMIN --cap-add CAP_SETPCAP --cap-add CAP_SYS_RESOURCE');

const DEVICES = ['null', 'zero', 'full', 'random', 'urandom'].map((name) => `/dev/${name}`);

/** /box is each case's own folder, and so is what programs expect to write to. */
const LINKS = words(
  '--symlink /proc/self/fd /dev/fd --symlink /proc/self/fd/0 /dev/stdin --symlink /proc/self/fd/1 /dev/stdout ' +
    '--symlink /proc/self/fd/2 /dev/stderr --symlink /box /tmp --symlink /box /dev/shm --dir /box --dir /app',
);

/**
 * The arguments of bubblewrap for a jail, ending with the case runner's own: what is the same for every case. Of the
 * host it shows read-only tools and nothing else. The cgroup's folders are open from descriptor `streams` on.
 */
export function jailArguments(options: JailOptions, streams: number): string[] {
  const { caseRunner, cgroup, core, etc } = options;
  const folders = cgroup.folders.map((_, index) => String(streams + index));
  return [
    ...NAMESPACES,
    ...CAPABILITIES,
    ...options.shown
      .filter(({ from }) => existsSync(from))
      .flatMap(({ from, at }) => ['--ro-bind', from, at]),
    ...rootLinks(),
    ...['passwd', 'group'].flatMap((name) => ['--ro-bind', `${etc}/${name}`, `/etc/${name}`]),
    ...words('--proc /proc'),
    ...DEVICES.flatMap((path) => ['--dev-bind', path, path]),
    ...LINKS,
    '--ro-bind',
    caseRunner,
    '/case-runner',
    ...words('--remount-ro /'),
    ...words(`/case-runner serve ${core} ${cgroup.kind}`),
    ...folders,
  ];
}

/** /lib, /lib64 and /bin are links into /usr on the systems we know; they are repeated as they are. */
export function rootLinks(): string[] {
  return readdirSync('/')
    .filter((name) => /^(bin|sbin|lib\w*)$/.test(name))
    .flatMap((name) =>
      lstatSync(`/${name}`).isSymbolicLink()
        ? ['--symlink', readlinkSync(`/${name}`), `/${name}`]
        : ['--ro-bind', `/${name}`, `/${name}`],
    );
}

function words(text: string): string[] {
  return text.split(' ');
}

import { type CommandOutcome, runCommand, runToTheEnd } from './run-command.ts';

/** What judging needs from the machine, and why; the browser is the tests' business alone. */
export const JUDGE_PACKAGES: Record<string, string> = {
  bubblewrap: 'the jail that candidate code runs in',
  'libseccomp-dev': 'the filter of system calls inside the jail',
  gcc: 'C, and the case runner itself',
  'g++': 'C++',
  'libc6-dev': 'the headers of C and C++',
  mold: 'links C++ in half the time',
  python3: 'Python',
  'default-jdk-headless': 'Java',
};

export const TEST_PACKAGES: Record<string, string> = { chromium: 'the browser that the stories run in' };

/** The packages of the list that are not installed; none on a system without dpkg, where we cannot know. */
export async function missingPackages(packages: Record<string, string>): Promise<string[]> {
  const asked = await runCommand('dpkg-query', [
    '-W',
    '-f',
    '${Package} ${db:Status-Status}\n',
    ...Object.keys(packages),
  ]);
  if (asked.code === 127) return [];
  const lines = asked.output.split('\n');
  return Object.keys(packages).filter((name) => !lines.includes(`${name} installed`));
}

/** The one command that a person can type instead. */
export function installCommand(names: string[]): string {
  return `sudo apt-get install --yes --no-install-recommends ${names.join(' ')}`;
}

/** Whether apt may be used without asking anybody: we are root, or sudo asks for no password. */
export async function mayInstall(): Promise<boolean> {
  return process.getuid?.() === 0 || (await runCommand('sudo', ['-n', 'true'])).code === 0;
}

/**
 * Installs by apt; returns undefined, or the end of what apt said when it failed. Waits for another apt to
 * finish. Half an installation would break the machine's package system, so nothing interrupts it.
 */
export async function installPackages(names: string[], log: string): Promise<string | undefined> {
  const install = ['install', '--yes', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...names];
  const first = await apt(install, log);
  if (first.code === 0) return undefined;
  // A fresh machine has no package lists yet, an old one has lists that name versions long gone.
  await apt(['update'], log);
  const second = await apt(install, log);
  return second.code === 0 ? undefined : second.output.split('\n').slice(-5).join('\n');
}

function apt(args: string[], log: string): Promise<CommandOutcome> {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'LC_ALL=C', 'apt-get', '--quiet', ...args];
  const [program = 'env', ...rest] = process.getuid?.() === 0 ? command : ['sudo', '-n', ...command];
  return runToTheEnd(program, rest, log);
}

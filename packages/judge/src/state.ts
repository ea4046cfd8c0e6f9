import { createHash } from 'node:crypto';
import { chmod, mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Where a judge keeps its things. */
export interface State {
  /** Public: the case runner and what else the jails show. A slot's numeric user can reach it. */
  toolsDir: string;
  /** Private: programs built from candidates' sources. */
  cacheDir: string;
}

const ACCOUNTS = {
  passwd: 'candidate:x:1000:1000::/box:/bin/false\n',
  group: 'candidate:x:1000:\n',
};

/**
 * Makes the folders of a judge. Started by root, the slots run as other users: where those cannot enter `stateDir`
 * (below a private home, say), the public part goes to /var/lib/fairshot.
 */
export async function prepareState(stateDir: string): Promise<State> {
  if (await mkdir(stateDir, { recursive: true })) await chmod(stateDir, 0o711); // passed through, never listed
  const toolsDir = (await isOpenToAll(stateDir))
    ? `${stateDir}/tools`
    : `/var/lib/fairshot/tools-${hash(stateDir)}`;
  await mkdir(`${toolsDir}/etc`, { recursive: true, mode: 0o755 });
  for (const folder of [toolsDir, `${toolsDir}/etc`]) await chmod(folder, 0o755); // whatever the umask
  for (const [name, text] of Object.entries(ACCOUNTS)) {
    await writeFile(`${toolsDir}/etc/${name}`, text);
    await chmod(`${toolsDir}/etc/${name}`, 0o644);
  }
  return { toolsDir, cacheDir: `${stateDir}/cache` };
}

/** Whether anybody may pass through the folder and all above it. Of no matter to a judge that does not change users. */
export async function isOpenToAll(path: string): Promise<boolean> {
  if (process.getuid?.() !== 0) return true;
  const { mode } = await stat(path);
  if ((mode & 0o001) === 0) return false;
  return path === dirname(path) || isOpenToAll(dirname(path));
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

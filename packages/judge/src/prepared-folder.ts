import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The folder of this name and ingredients, made by `make` the first time; by rename, so that it is there whole or not. */
export async function preparedFolder(
  toolsDir: string,
  name: string,
  ingredients: readonly string[],
  make: (folder: string) => Promise<void>,
): Promise<string> {
  const hash = createHash('sha256')
    .update(JSON.stringify([ingredients, process.arch]))
    .digest('hex')
    .slice(0, 16);
  const folder = `${toolsDir}/${name}-${hash}`;
  if (await exists(folder)) return folder;
  await removeUnfinished(toolsDir, name);
  const unfinished = `${folder}.${process.pid}`;
  try {
    await mkdir(unfinished, { recursive: true, mode: 0o755 });
    await make(unfinished);
    await run('chmod', ['-R', 'a+rX', unfinished]); // the slots' users read it, whatever our umask
    await rename(unfinished, folder);
  } catch (cause) {
    await rm(unfinished, { recursive: true, force: true });
    if (!(await exists(folder))) throw cause; // else another judge was faster
  }
  return folder;
}

/** A judge that was killed while it prepared leaves a hundred megabytes that nobody would ever look at again. */
async function removeUnfinished(toolsDir: string, name: string): Promise<void> {
  for (const entry of await readdir(toolsDir)) {
    const maker = new RegExp(`^${name}-[0-9a-f]{16}[.](\\d+)$`).exec(entry)?.[1];
    if (maker !== undefined && !(await exists(`/proc/${maker}`))) {
      await rm(`${toolsDir}/${entry}`, { recursive: true, force: true });
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

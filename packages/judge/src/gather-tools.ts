import { copyFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { preparedFolder } from './prepared-folder.ts';
import { isOpenToAll } from './state.ts';
import { pathInJail, type Shown, type Toolchain } from './toolchain.ts';

/**
 * The tools that are not of the system, as the jails show them. One that the slots' users cannot reach, below a private
 * home for instance, is copied to where they can.
 */
export async function gatherTools(toolchains: Iterable<Toolchain>, toolsDir: string): Promise<Shown[]> {
  const outside = new Map<string, string>(); // two languages share one Node
  for (const { tools, version, recipe } of toolchains) {
    for (const [name, path] of Object.entries(tools)) {
      const isOutside = pathInJail(path) !== path && !recipe.prepared?.includes(name);
      if (isOutside && !outside.has(path)) outside.set(path, version);
    }
  }
  return Promise.all(
    [...outside].map(async ([path, version]) => ({
      from: (await isOpenToAll(dirname(path))) ? path : await copyOf(path, version, toolsDir),
      at: pathInJail(path),
    })),
  );
}

async function copyOf(path: string, version: string, toolsDir: string): Promise<string> {
  const name = basename(path);
  const folder = await preparedFolder(toolsDir, name, [path, version], (to) =>
    copyFile(path, `${to}/${name}`),
  );
  return `${folder}/${name}`;
}

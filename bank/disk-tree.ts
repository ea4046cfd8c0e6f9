import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type FileTree, isJunk } from './file-tree.ts';

export interface DiskTree extends FileTree {
  /** Links and the like, which are never followed: what they lead to was not handed to us. */
  readonly passedOver: string[];
}

/** The files below a folder of this machine. */
export async function openFolder(folder: string): Promise<DiskTree> {
  const sizes = new Map<string, number>();
  const passedOver: string[] = [];
  await list(folder, '', sizes, passedOver);
  return { sizes, passedOver, read: (path) => readFile(join(folder, path)) };
}

async function list(
  folder: string,
  below: string,
  sizes: Map<string, number>,
  passedOver: string[],
): Promise<void> {
  for (const { name } of await readdir(join(folder, below), { withFileTypes: true })) {
    const path = below + name;
    if (isJunk(path) || isJunk(`${path}/`)) continue;
    const found = await lstat(join(folder, path));
    if (found.isDirectory()) await list(folder, `${path}/`, sizes, passedOver);
    else if (found.isFile()) sizes.set(path, found.size);
    else passedOver.push(path);
  }
}

import { openArchive } from '@fairshot/server/questions/exchange/open-archive';
import { realpath, stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { openFolder } from '../../../../bank/disk-tree.ts';
import type { FileTree } from '../../../../bank/file-tree.ts';

/** Questions as they lie somewhere. */
export interface Source {
  tree: FileTree;
  /** For a question at the top of it. */
  name: string;
  /** Links that were not followed. */
  passedOver: string[];
  close(): void;
}

/** Opens a folder or a zip of this machine. */
export async function openSource(path: string): Promise<Source> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new Error(
      error.code === 'ENOENT' ? `There is no ${path}.` : `${path} cannot be read: ${error.message}`,
    );
  });
  const name = basename(path, extname(path));
  if (found.isDirectory()) {
    const tree = await openFolder(await realpath(path));
    return { tree, name: basename(path), passedOver: tree.passedOver, close: () => undefined };
  }
  const tree = await openArchive(path);
  return { tree, name, passedOver: [], close: () => tree.close() };
}

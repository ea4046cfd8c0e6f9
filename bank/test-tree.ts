import type { FileTree } from './file-tree.ts';

/** A tree of files in memory. */
export function treeOf(files: Iterable<[path: string, content: Uint8Array | string]>): FileTree {
  const contents = new Map(
    [...files].map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  return {
    sizes: new Map([...contents].map(([path, content]) => [path, content.length])),
    read: async (path) => {
      const content = contents.get(path);
      if (!content) throw new Error(`there is no ${path}`);
      return content;
    },
  };
}

/** The files of a folder or an archive by path, with `/` between; a file's content is read when it is asked for. */
export interface FileTree {
  /** Path → size in bytes. */
  readonly sizes: ReadonlyMap<string, number>;
  read(path: string): Promise<Uint8Array>;
}

/** The part of a tree that lies in one of its folders, by the paths from there; the whole for an empty name. */
export function below(tree: FileTree, folder: string): FileTree {
  if (folder === '') return tree;
  const start = `${folder}/`;
  const inside = [...tree.sizes].filter(([path]) => path.startsWith(start));
  return {
    sizes: new Map(inside.map(([path, size]) => [path.slice(start.length), size])),
    read: (path) => tree.read(start + path),
  };
}

const SHEET = /^(?:(.*)\/)?problem\.yaml$/;

/** The folders of a tree that hold a `problem.yaml` and lie in no other such folder, in the order of their names. */
export function findQuestionFolders(tree: FileTree): string[] {
  const folders = [...tree.sizes.keys()].flatMap((path) => {
    const match = SHEET.exec(path);
    return match ? [match[1] ?? ''] : [];
  });
  const all = new Set(folders);
  return folders.filter((folder) => !ancestors(folder).some((outer) => all.has(outer))).sort();
}

function ancestors(folder: string): string[] {
  if (folder === '') return [];
  const parts = folder.split('/');
  return parts.map((_, length) => parts.slice(0, length).join('/'));
}

const JUNK =
  /(?:^|\/)(?:__MACOSX|__pycache__|\.git|\.svn)\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$|\.pyc$|~$/;

/** What file managers, editors and interpreters leave behind and nobody means to hand on. */
export function isJunk(path: string): boolean {
  return JUNK.test(path);
}

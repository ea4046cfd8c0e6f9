import type { FileTree } from './file-tree.ts';
import { pictureTargets, withHashes } from './markdown-pictures.ts';
import type { Notes } from './notes.ts';
import type { ContentKeeper } from './read-question-folder.ts';
import { decodeText } from './text-file.ts';

/** Folders of the statement, the newer format's last. */
const FOLDERS = ['problem_statement', 'statement'];
/** Our own name first, then English, then whatever there is; Markdown before LaTeX. */
const NAMES = [
  /^problem\.md$/,
  /^problem\.en\.md$/,
  /^problem(\.[\w-]+)?\.md$/,
  /^problem\.en\.tex$/,
  /^problem(\.[\w-]+)?\.tex$/,
];
const MOST_PICTURE_BYTES = 2_097_152;

/** A text with its pictures: every Markdown of a question names them by their file beside the statement. */
export interface MarkdownReader {
  statement: string;
  /** Keeps the pictures that a text shows and names them by their hash in it. */
  withPictures(text: string, file: string): Promise<string>;
}

/** Reads the statement of a question; without one it is empty, and said so. */
export async function readStatement(
  tree: FileTree,
  keeper: ContentKeeper,
  notes: Notes,
): Promise<MarkdownReader> {
  const file = findStatement(tree);
  const folder = file?.split('/')[0] ?? 'problem_statement';
  const hashes = new Map<string, string>();

  async function withPictures(text: string, of: string): Promise<string> {
    for (const target of new Set(pictureTargets(text))) {
      const path = `${folder}/${target}`;
      if (!hashes.has(target) && tree.sizes.has(path)) {
        const hash = await keepPicture(tree, path, keeper, notes);
        if (hash !== undefined) hashes.set(target, hash);
      } else if (!hashes.has(target) && !target.includes(':')) {
        notes.warn(of, `The picture ${target} is not in ${folder}/.`);
      }
    }
    return withHashes(text, (target) => hashes.get(target));
  }

  if (file === undefined) {
    notes.warn(
      'problem_statement',
      'There is no statement: problem_statement/problem.md or problem.en.md is missing.',
    );
    return { statement: '', withPictures };
  }
  const text = decodeText(await tree.read(file), file, notes);
  if (file.endsWith('.tex'))
    notes.warn(file, 'This is LaTeX; it was taken as it stands and has to be turned into Markdown.');
  return { statement: await withPictures(text, file), withPictures };
}

function findStatement(tree: FileTree): string | undefined {
  const paths = [...tree.sizes.keys()].sort();
  for (const name of NAMES)
    for (const folder of FOLDERS) {
      const found = paths.find(
        (path) => path.startsWith(`${folder}/`) && name.test(path.slice(folder.length + 1)),
      );
      if (found !== undefined) return found;
    }
  return undefined;
}

async function keepPicture(
  tree: FileTree,
  path: string,
  keeper: ContentKeeper,
  notes: Notes,
): Promise<string | undefined> {
  if ((tree.sizes.get(path) ?? 0) > MOST_PICTURE_BYTES) {
    notes.warn(path, 'This picture is larger than 2 MB and was left out.');
    return undefined;
  }
  const hash = await keeper.keepPicture(await tree.read(path));
  if (hash === undefined)
    notes.warn(path, 'This is no PNG, JPEG, GIF or WebP that can be shown; it was left out.');
  return hash;
}

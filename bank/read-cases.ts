import { naturalOrder } from '@fairshot/judge/natural-order';
import type { CaseDraft, CaseGroupDraft } from '@fairshot/contracts/questions/question-draft';

import type { FileTree } from './file-tree.ts';
import { inOrder } from './in-order.ts';
import type { Notes } from './notes.ts';
import type { CodingYaml } from './problem-yaml.ts';
import { readGroups } from './read-groups.ts';
import type { ContentKeeper } from './read-question-folder.ts';
import type { MarkdownReader } from './read-statement.ts';
import { decodeText, dropLineEnd } from './text-file.ts';

const MOST_CASES = 2000;
const MOST_BYTES = 67_108_864;

/** A case, and its files below `data/` without their endings. */
export interface ReadCase {
  path: string;
  testCase: CaseDraft;
}

/** The cases of a question with their groups, each content kept as it is read: one at a time is in memory. */
export async function readCases(
  tree: FileTree,
  yaml: Pick<CodingYaml, 'cases' | 'groups' | 'order'>,
  markdown: MarkdownReader,
  keeper: ContentKeeper,
  notes: Notes,
): Promise<{ cases: ReadCase[]; groups: CaseGroupDraft[] }> {
  const paths = listCases(tree, yaml, notes);
  const { groups, groupOf, weightOf } = await readGroups(tree, yaml.groups, paths, notes);
  const names = nameCases(paths, yaml.cases);
  const cases: ReadCase[] = [];
  for (const path of paths.slice(0, MOST_CASES)) {
    const contents = await keepContents(tree, path, keeper, notes);
    if (!contents) continue;
    const own = yaml.cases[path] ?? {};
    const group = own.group ?? groupOf(path);
    const testCase = {
      name: names.get(path) ?? path,
      isSample: path.startsWith('sample/'),
      ...(group === undefined ? {} : { group }),
      weight: own.weight ?? weightOf(path),
      explanation: await readExplanation(tree, path, markdown, notes),
      ...contents,
    };
    cases.push({ path, testCase });
  }
  return { cases, groups };
}

const INPUT = /^data\/((?:sample|secret)\/.+)\.in$/;

/** Samples first, each kind in natural order, unless `problem.yaml` says another order. */
function listCases(
  tree: FileTree,
  { cases, order }: Pick<CodingYaml, 'cases' | 'order'>,
  notes: Notes,
): string[] {
  const paths = [...tree.sizes.keys()].flatMap((path) => INPUT.exec(path)?.[1] ?? []);
  if (paths.length > MOST_CASES)
    notes.problem('data', `There are ${paths.length} cases; a question has at most ${MOST_CASES}.`);
  for (const path of Object.keys(cases))
    if (!tree.sizes.has(`data/${path}.in`))
      notes.warn('problem.yaml', `This names the case ${path}, which is not there.`);
  return inOrder(paths.sort(naturalOrder), order);
}

/** A case is called as `problem.yaml` says, else as its file where only one file is called so, else by its path. */
function nameCases(paths: readonly string[], own: CodingYaml['cases']): Map<string, string> {
  const stemOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
  const stems = Map.groupBy(paths, stemOf);
  const taken = new Set(paths.flatMap((path) => own[path]?.name ?? []));
  return new Map(
    paths.map((path) => {
      const isAlone = stems.get(stemOf(path))?.length === 1 && !taken.has(stemOf(path));
      return [path, own[path]?.name ?? (isAlone ? stemOf(path) : path)];
    }),
  );
}

async function keepContents(
  tree: FileTree,
  path: string,
  keeper: ContentKeeper,
  notes: Notes,
): Promise<{ inputSha256: string; answerSha256: string } | undefined> {
  const files = [`data/${path}.in`, `data/${path}.ans`] as const;
  const tooLarge = files.find((file) => (tree.sizes.get(file) ?? 0) > MOST_BYTES);
  if (tooLarge !== undefined) notes.problem(tooLarge, 'This is larger than 64 MB.');
  else if (!tree.sizes.has(files[1]))
    notes.problem(files[0], `There is no answer to it: ${path}.ans is missing.`);
  else {
    const inputSha256 = await keeper.keepData(await tree.read(files[0]));
    return { inputSha256, answerSha256: await keeper.keepData(await tree.read(files[1])) };
  }
  return undefined;
}

/** Ours is Markdown beside the case; the format's own are a description and a hint. */
async function readExplanation(
  tree: FileTree,
  path: string,
  markdown: MarkdownReader,
  notes: Notes,
): Promise<string> {
  const texts = [];
  for (const ending of ['md', 'desc', 'hint']) {
    const file = `data/${path}.${ending}`;
    if (!tree.sizes.has(file)) continue;
    const text = dropLineEnd(decodeText(await tree.read(file), file, notes));
    texts.push(await markdown.withPictures(text, file));
  }
  return texts.join('\n\n');
}

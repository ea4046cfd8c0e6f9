import type { CaseGroupDraft } from '@fairshot/contracts/questions/question-draft';

import type { FileTree } from './file-tree.ts';
import type { Notes } from './notes.ts';
import type { CodingYaml } from './problem-yaml.ts';
import { readYaml } from './read-sheet.ts';
import { decodeText } from './text-file.ts';

const MOST_GROUPS = 50;
const MOST_WEIGHT = 1000;

interface Groups {
  groups: CaseGroupDraft[];
  /** The group of the folder a case lies in. */
  groupOf(path: string): string | undefined;
  /** Of a case that names no weight itself. */
  weightOf(path: string): number;
}

/** The groups that `problem.yaml` names, and one for each further folder below `data/secret/`. */
export async function readGroups(
  tree: FileTree,
  own: CodingYaml['groups'],
  paths: readonly string[],
  notes: Notes,
): Promise<Groups> {
  const groups: CaseGroupDraft[] = own.map(
    ({ name, weight, scoring, thresholdPermille, stopAtFirstFailure }) => ({
      name,
      weight,
      scoring,
      ...(thresholdPermille === undefined ? {} : { thresholdPermille }),
      ...(stopAtFirstFailure ? { stopAtFirstFailure } : {}),
    }),
  );
  const byFolder = new Map(
    own.flatMap(({ folder, name }) => (folder === undefined ? [] : [[folder, name] as const])),
  );
  for (const folder of new Set(paths.flatMap((path) => /^(secret\/.+)\/[^/]+$/.exec(path)?.[1] ?? []))) {
    if (byFolder.has(folder)) continue;
    const name = folder.slice('secret/'.length);
    byFolder.set(folder, name);
    if (!groups.some((group) => group.name === name))
      groups.push({ name, ...(await readGrading(tree, folder, notes)) });
  }
  if (groups.length > MOST_GROUPS)
    notes.problem(
      'data',
      `There are ${groups.length} groups of cases; a question has at most ${MOST_GROUPS}.`,
    );
  const samples = await readGrading(tree, 'sample', notes);
  return {
    groups,
    groupOf: (path) => byFolder.get(path.slice(0, path.lastIndexOf('/'))),
    weightOf: (path) => (path.startsWith('sample/') ? samples.weight : 1),
  };
}

type Grading = Omit<CaseGroupDraft, 'name'>;

/** What a folder's `testdata.yaml` says, as far as it is simple: the most it can bring, and how. */
async function readGrading(tree: FileTree, folder: string, notes: Notes): Promise<Grading> {
  const file = `data/${folder}/testdata.yaml`;
  if (!tree.sizes.has(file)) return { weight: 1, scoring: 'sum' };
  const yaml = readYaml(decodeText(await tree.read(file), file, notes), file, notes);
  const { range, accept_score, grader_flags, grading } = yaml?.value ?? {};
  const flags = typeof grader_flags === 'string' ? grader_flags.split(/\s+/) : [];
  if (grading === 'custom') notes.warn(file, 'A grader of its own is not kept: the cases count as a group.');
  const most =
    typeof range === 'string' ? Number(range.trim().split(/\s+/).at(-1)) : Number(accept_score ?? 1);
  return {
    weight: wholeWeight(most, file, notes),
    // Without this flag the format's own grader gives a group its score only when all of it is accepted.
    scoring: flags.includes('accept_if_any_accepted') ? 'sum' : 'min',
  };
}

function wholeWeight(most: number, file: string, notes: Notes): number {
  const weight = Math.round(Math.min(Math.max(most, 0), MOST_WEIGHT));
  if (weight === most) return weight;
  const taken = Number.isNaN(weight) ? 1 : weight;
  notes.warn(file, `Its score was taken as ${taken}: a weight is a whole number from 0 to ${MOST_WEIGHT}.`);
  return taken;
}

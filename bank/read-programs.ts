import { LANGUAGES, type Language } from '@fairshot/contracts/questions/language';
import type { CodingDraft, ScriptDraft, SolutionDraft } from '@fairshot/contracts/questions/question-draft';

import type { FileTree } from './file-tree.ts';
import { inOrder } from './in-order.ts';
import type { Notes } from './notes.ts';
import type { CodingYaml, KattisKeys } from './problem-yaml.ts';
import { LABEL_OF_FOLDER, languageOf, STARTER_FILES, usualSolutionOrder } from './program-files.ts';
import { decodeText } from './text-file.ts';

const MOST_BYTES = 262_144;

/** A solution, and the file it stands in below `submissions/`. */
export interface ReadSolution {
  path: string;
  solution: SolutionDraft;
}

/** The starter code there is. */
export async function readStarters(tree: FileTree, notes: Notes): Promise<Partial<Record<Language, string>>> {
  const starters: Partial<Record<Language, string>> = {};
  for (const language of LANGUAGES) {
    const path = `starter/${STARTER_FILES[language]}`;
    const source = tree.sizes.has(path) ? await readSource(tree, path, notes) : undefined;
    if (source !== undefined) starters[language] = source;
  }
  return starters;
}

/** The labelled solutions of one file. `caseNames`: path below `data/` → name. */
export async function readSolutions(
  tree: FileTree,
  yaml: Pick<CodingYaml, 'expectations' | 'solutions' | 'order'>,
  caseNames: ReadonlyMap<string, string>,
  notes: Notes,
): Promise<ReadSolution[]> {
  const solutions: ReadSolution[] = [];
  for (const path of listSolutions(tree, yaml, notes)) {
    const [folder = '', file = ''] = path.split('/');
    const label = LABEL_OF_FOLDER[folder];
    const language = languageOf(file);
    if (label === undefined || language === undefined) continue;
    const source = await readSource(tree, `submissions/${path}`, notes);
    if (source === undefined) continue;
    if (folder === 'run_time_error')
      notes.warn(path, 'Its label is taken as wrong: we know accepted, wrong and slow solutions.');
    const own = yaml.solutions[path];
    const failsOn = own?.failsOn ?? expectedCase(yaml, path, caseNames, notes);
    const name = own?.name ?? path;
    const expected = failsOn === undefined ? {} : { failsOn };
    solutions.push({ path, solution: { name, language, label, source, ...expected } });
  }
  return solutions;
}

/** Accepted ones first, each label by its files' names, unless `problem.yaml` says another order. */
function listSolutions(
  tree: FileTree,
  { expectations, solutions, order }: Pick<CodingYaml, 'expectations' | 'solutions' | 'order'>,
  notes: Notes,
): string[] {
  const paths = [...tree.sizes.keys()].flatMap((path) => SOLUTION.exec(path)?.[1] ?? []);
  const known = new Set(paths);
  for (const path of new Set([...Object.keys(expectations), ...Object.keys(solutions)]))
    if (!known.has(path)) notes.warn('problem.yaml', `This names the solution ${path}, which is not there.`);
  return inOrder(paths.sort(usualSolutionOrder), order);
}

const SOLUTION = /^submissions\/([^/]+\/[^/]+)$/;

function expectedCase(
  { expectations }: Pick<CodingYaml, 'expectations'>,
  path: string,
  caseNames: ReadonlyMap<string, string>,
  notes: Notes,
): string | undefined {
  const expected = expectations[path];
  if (expected === undefined) return undefined;
  const name = caseNames.get(expected);
  if (name === undefined)
    notes.warn(
      'problem.yaml',
      `${path} should fail on ${expected}, which is not there; it may fail on any case.`,
    );
  return name;
}

/** The program that checks inputs: the one called `validate`, else the only one that we can run. */
export async function readValidator(tree: FileTree, notes: Notes): Promise<ScriptDraft | undefined> {
  return readScript(tree, ['input_validators', 'input_format_validators'], 'validate', notes);
}

/** The program that judges outputs, where `problem.yaml` asks for one; its flags are not passed on. */
export async function readChecker(
  tree: FileTree,
  { validation = '', validator_flags }: KattisKeys,
  notes: Notes,
): Promise<ScriptDraft | undefined> {
  const folders = validation.includes('custom')
    ? ['output_validator', 'output_validators']
    : ['output_validator'];
  const checker = await readScript(tree, folders, 'check', notes);
  if (checker && validator_flags?.trim())
    notes.warn('problem.yaml', `The checker is not given the flags ${validator_flags.trim()}.`);
  if (checker && /score/.test(validation))
    notes.warn('problem.yaml', 'A score that the checker gives is passed over: an output is right or wrong.');
  return checker;
}

/** The program that writes inputs, with its recipes where they are kept. */
export async function readGenerator(tree: FileTree, notes: Notes): Promise<CodingDraft['generator']> {
  const script = await readScript(tree, ['generators'], 'generate', notes);
  if (!script) return undefined;
  const path = 'generators/recipes.txt';
  if (tree.sizes.has(path)) return { ...script, recipes: decodeText(await tree.read(path), path, notes) };
  notes.warn(
    'generators',
    'The generator was taken without recipes: ours reads one from standard input and writes one case.',
  );
  return { ...script, recipes: '' };
}

async function readScript(
  tree: FileTree,
  folders: readonly string[],
  stem: string,
  notes: Notes,
): Promise<ScriptDraft | undefined> {
  const paths = [...tree.sizes.keys()].filter(
    (path) => folders.includes(path.split('/')[0] ?? '') && languageOf(path),
  );
  paths.sort();
  const path =
    paths.find(
      (path) =>
        path
          .split('/')
          .at(-1)
          ?.replace(/\.[^.]+$/, '') === stem,
    ) ?? paths[0];
  const language = path === undefined ? undefined : languageOf(path);
  if (path === undefined || language === undefined) return undefined;
  const source = await readSource(tree, path, notes);
  return source === undefined ? undefined : { language, source };
}

async function readSource(tree: FileTree, path: string, notes: Notes): Promise<string | undefined> {
  if ((tree.sizes.get(path) ?? 0) > MOST_BYTES + 3) {
    notes.warn(path, 'This program is longer than 256 KB and was left out.');
    return undefined;
  }
  const source = decodeText(await tree.read(path), path, notes);
  if (!source.includes('\0')) return source;
  notes.warn(path, 'This holds a NUL and is no program; it was left out.');
  return undefined;
}

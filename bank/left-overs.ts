import type { FileTree } from './file-tree.ts';
import type { Notes } from './notes.ts';
import type { KattisKeys } from './problem-yaml.ts';

/** Says of everything that was not read why it has no place in a question, by the folder it lies in. */
export function noteLeftOvers(
  tree: FileTree,
  seen: ReadonlySet<string>,
  { validation = '', isChecked }: KattisKeys & { isChecked: boolean },
  notes: Notes,
): void {
  const left = [...tree.sizes.keys()].filter((path) => !seen.has(path) && !GRADING.test(path)).sort();
  for (const [folder, paths] of Map.groupBy(left, folderOf))
    notes.leaveOut(paths.length === 1 ? (paths[0] ?? folder) : folder, `${count(paths)}: ${reason(folder)}`);
  const isCustom = validation.includes('custom') || left.some((path) => VALIDATORS.test(path));
  if (isCustom && !isChecked)
    notes.warn(
      'problem.yaml',
      'This problem judges outputs by a program of its own that was not taken. Here they are compared with the answers, so a right output of another form is refused.',
    );
}

/** Where `problem.yaml` describes the groups, nothing else is asked. */
const GRADING = /^data\/(.*\/)?testdata\.yaml$/;
const VALIDATORS = /^output_validators?\//;

/** Says which files are one file where large and small letters are the same. */
export function noteClashes(tree: FileTree, notes: Notes): void {
  for (const [, paths] of Map.groupBy(tree.sizes.keys(), (path) => path.toLowerCase()))
    if (paths.length > 1)
      notes.warn(
        paths[0] ?? '',
        `${paths.join(' and ')} are one file on Windows and macOS; here they stay apart.`,
      );
}

/** Two folders deep where the reason depends on the second. */
function folderOf(path: string): string {
  const parts = path.split('/');
  return parts.slice(0, parts[0] === 'submissions' ? Math.min(2, parts.length - 1) : 1).join('/');
}

function count(paths: readonly string[]): string {
  return paths.length === 1 ? 'Not taken' : `${paths.length} files not taken`;
}

const REASONS: [RegExp, string][] = [
  [
    /^output_validators?(\/|$)/,
    'one program in a language of ours judges outputs, where `validation` says custom.',
  ],
  [
    /^submissions\/(accepted|wrong_answer|time_limit_exceeded|run_time_error)/,
    'we run single files in C, C++, Java, JavaScript, Python and TypeScript.',
  ],
  [/^submissions/, 'we know accepted, wrong and slow solutions.'],
  [/^data/, 'it belongs to no case.'],
  [/^(problem_)?statement/, 'one statement is kept, and the pictures it shows.'],
  [/^(input_(format_)?validators|generators)/, 'one program in a language of ours is kept.'],
  [/^starter/, 'a starter has the name that its language asks for.'],
];

function reason(folder: string): string {
  return REASONS.find(([pattern]) => pattern.test(folder))?.[1] ?? 'it has no place in a question.';
}

import type { SolutionDraft } from '@fairshot/contracts/questions/question-draft';

import { FreeNames, isSafeName, plainName } from './file-names.ts';
import { EXTENSIONS, FOLDER_OF_LABEL, languageOf } from './program-files.ts';

/** A solution with its place below `submissions/`. */
export interface PlacedSolution {
  path: string;
  solution: SolutionDraft;
}

/** Gives every solution a file of its own in its label's folder, under its own name where a file can have it. */
export function placeSolutions(solutions: readonly SolutionDraft[]): PlacedSolution[] {
  const free = new FreeNames();
  const own = solutions.map((solution) => {
    const path = ownPath(solution);
    return path !== undefined && free.claim(path) ? path : undefined;
  });
  return solutions.map((solution, at) => ({ solution, path: own[at] ?? freePath(solution, free) }));
}

/** As a solution is called that was read from its file. */
function ownPath({ name, label, language }: SolutionDraft): string | undefined {
  const folder = `${FOLDER_OF_LABEL[label]}/`;
  const file = name.slice(folder.length);
  return name.startsWith(folder) && isSafeName(file) && languageOf(file) === language ? name : undefined;
}

function freePath({ name, label, language }: SolutionDraft, free: FreeNames): string {
  const stem = (name.split('/').at(-1) ?? name).replace(/\.\w{1,4}$/, '');
  return free.next(`${FOLDER_OF_LABEL[label]}/${plainName(stem, 'solution')}`, EXTENSIONS[language][0]);
}

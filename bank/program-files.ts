import { LANGUAGES, type Language } from '@fairshot/contracts/questions/language';
import type { SolutionLabel } from '@fairshot/contracts/questions/question-draft';

/** The name of a starter in each language. */
export const STARTER_FILES: Record<Language, string> = {
  c: 'solution.c',
  cpp: 'solution.cpp',
  java: 'Main.java',
  javascript: 'solution.js',
  python: 'solution.py',
  typescript: 'solution.ts',
};

/** What a program's name ends in, the ending that we write first. */
export const EXTENSIONS: Record<Language, [string, ...string[]]> = {
  c: ['.c'],
  cpp: ['.cpp', '.cc', '.cxx', '.c++'],
  java: ['.java'],
  javascript: ['.js'],
  python: ['.py', '.py3'],
  typescript: ['.ts'],
};

const BY_EXTENSION = new Map(
  LANGUAGES.flatMap((language) => EXTENSIONS[language].map((extension) => [extension, language] as const)),
);

/** The language whose ending a file's name has. */
export function languageOf(file: string): Language | undefined {
  return BY_EXTENSION.get(/\.[^./]+$/.exec(file)?.[0].toLowerCase() ?? '');
}

/** The languages of a question that names none: those it has a starter for, or all where it has no starter at all. */
export function usualLanguages(starters: Partial<Record<Language, string>>): Language[] {
  const begun = LANGUAGES.filter((language) => starters[language] !== undefined);
  return begun.length > 0 ? begun : [...LANGUAGES];
}

/** Folders below `submissions/` and what their solutions are to us. */
export const LABEL_OF_FOLDER: Record<string, SolutionLabel> = {
  accepted: 'accepted',
  wrong_answer: 'wrong',
  time_limit_exceeded: 'slow',
  run_time_error: 'wrong',
};

/** The folder a label is written to. */
export const FOLDER_OF_LABEL: Record<SolutionLabel, string> = {
  accepted: 'accepted',
  wrong: 'wrong_answer',
  slow: 'time_limit_exceeded',
};

const FOLDERS = Object.keys(LABEL_OF_FOLDER);

/** Orders paths below `submissions/`: accepted ones first, each label by the files' names. */
export function usualSolutionOrder(a: string, b: string): number {
  const label = (path: string) => FOLDERS.indexOf(path.slice(0, path.indexOf('/')));
  return label(a) - label(b) || Number(a > b) - Number(a < b);
}

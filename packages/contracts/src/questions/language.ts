import { z } from 'zod';

/** Languages a candidate may answer in; the judge's registry holds how each is compiled and run. */
export const LANGUAGES = ['c', 'cpp', 'java', 'javascript', 'python', 'typescript'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** Names as people write them. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  c: 'C',
  cpp: 'C++',
  java: 'Java',
  javascript: 'JavaScript',
  python: 'Python',
  typescript: 'TypeScript',
};

/** What an answer is written in: a language, or `choices`, the numbers of the picked choices joined by commas. */
export const AnswerLanguage = z.enum([...LANGUAGES, 'choices']);
export type AnswerLanguage = z.infer<typeof AnswerLanguage>;

export const ANSWER_LANGUAGE_NAMES: Record<AnswerLanguage, string> = {
  ...LANGUAGE_NAMES,
  choices: 'Choices',
};

const PICKED = /^(\d{1,2}(,\d{1,2})*)?$/;

/** The picked choices of an answer in `choices`, each once; undefined where the text is no such answer. */
export function readPicked(source: string): number[] | undefined {
  if (!PICKED.test(source)) return undefined;
  return source === '' ? [] : [...new Set(source.split(',').map(Number))].sort((a, b) => a - b);
}

/** The text of an answer that picks these choices. */
export function writePicked(picked: readonly number[]): string {
  return [...new Set(picked)].sort((a, b) => a - b).join(',');
}

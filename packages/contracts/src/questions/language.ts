import { z } from 'zod';

/** Languages a candidate may answer in; the judge's registry holds how each is compiled and run. */
export const LANGUAGES = ['c', 'cpp', 'java', 'javascript', 'python'] as const;
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** Names as people write them. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  c: 'C',
  cpp: 'C++',
  java: 'Java',
  javascript: 'JavaScript',
  python: 'Python',
};

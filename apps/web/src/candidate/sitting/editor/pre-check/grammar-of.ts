import type { Language } from '@fairshot/contracts/questions/language';

/** The grammars by the names of `@vscode/tree-sitter-wasm`; the one of C++ reads C as well. */
export const GRAMMAR_OF = {
  c: 'cpp',
  cpp: 'cpp',
  python: 'python',
  java: 'java',
  javascript: 'javascript',
  typescript: 'typescript',
} as const satisfies Record<Language, string>;

export type GrammarName = (typeof GRAMMAR_OF)[Language];

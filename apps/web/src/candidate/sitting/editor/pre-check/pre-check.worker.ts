import type { Language } from '@fairshot/contracts/questions/language';
import cpp from '@vscode/tree-sitter-wasm/wasm/tree-sitter-cpp.wasm?url';
import java from '@vscode/tree-sitter-wasm/wasm/tree-sitter-java.wasm?url';
import javascript from '@vscode/tree-sitter-wasm/wasm/tree-sitter-javascript.wasm?url';
import python from '@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm?url';
import typescript from '@vscode/tree-sitter-wasm/wasm/tree-sitter-typescript.wasm?url';
import { Language as Grammar, Parser } from 'web-tree-sitter';
import runtime from 'web-tree-sitter/web-tree-sitter.wasm?url';

import { createReader, type Remark } from './find-remarks.ts';
import { GRAMMAR_OF, type GrammarName } from './grammar-of.ts';

export interface ReadRequest {
  id: number;
  language: Language;
  source: string;
}

export interface ReadAnswer {
  id: number;
  remarks: Remark[];
}

const GRAMMARS: Record<GrammarName, string> = { cpp, java, javascript, python, typescript };

let started: Promise<void> | undefined;
const readers = new Map<Language, ReturnType<typeof openReader>>();

self.addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => void read(data));

async function read({ id, language, source }: ReadRequest): Promise<void> {
  const reader = readers.get(language) ?? openReader(language);
  readers.set(language, reader);
  try {
    answer({ id, remarks: (await reader)(source) });
  } catch {
    // What did not arrive is fetched again with the next text.
    readers.delete(language);
    started = undefined;
    answer({ id, remarks: [] });
  }
}

function answer(remarks: ReadAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has one page and no origin to name
  self.postMessage(remarks);
}

async function openReader(language: Language) {
  started ??= Parser.init({ locateFile: () => runtime });
  await started;
  return createReader(language, await Grammar.load(GRAMMARS[GRAMMAR_OF[language]]));
}

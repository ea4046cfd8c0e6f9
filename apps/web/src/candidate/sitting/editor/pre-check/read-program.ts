import type { Language } from '@fairshot/contracts/questions/language';

import type { Remark } from './find-remarks.ts';
import type { ReadAnswer, ReadRequest } from './pre-check.worker.ts';

const NOTHING: Remark[] = [];
/** A worker that did not arrive so often will not; nobody is asked to wait for it. */
const MOST_FAILURES = 3;

let reader: Worker | undefined;
let failures = 0;
let lastId = 0;
const waiting = new Map<number, (remarks: Remark[]) => void>();

/**
 * Reads a program beside the page, on this computer. Answers with nothing where that is impossible: what is missing
 * then is a comfort, and no reason to trouble anybody.
 */
export function readProgram(language: Language, source: string): Promise<Remark[]> {
  if (failures >= MOST_FAILURES) return Promise.resolve(NOTHING);
  reader ??= openReader();
  const request: ReadRequest = { id: ++lastId, language, source };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- nor has a page for its worker
  reader.postMessage(request);
  return new Promise((resolve) => waiting.set(request.id, resolve));
}

function openReader(): Worker {
  const worker = new Worker(new URL('./pre-check.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data: { id, remarks } }: MessageEvent<ReadAnswer>) => {
    waiting.get(id)?.(remarks);
    waiting.delete(id);
  });
  worker.addEventListener('error', () => {
    failures++;
    reader = undefined; // the next text asks for another
    waiting.forEach((resolve) => resolve(NOTHING));
    waiting.clear();
    worker.terminate();
  });
  return worker;
}

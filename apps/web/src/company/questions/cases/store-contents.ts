import {
  type StoredContent,
  storeTestData,
  storeTestTexts,
} from '@fairshot/contracts/questions/authoring.contract';

import { call } from '../../../client/call.ts';

/** What one request may carry; the server takes 8 MB of texts, and a batch should also show progress. */
const BATCH_BYTES = 3_000_000;
const BATCH_TEXTS = 500;
const LONGEST_TEXT = 1_048_576;
/** A 64 MB file on a slow line takes its time. */
const PATIENCE_MS = 600_000;

export type Content = string | Blob;

interface Storing {
  organizationId: string;
  signal?: AbortSignal | undefined;
  /** How many contents are stored so far. */
  onProgress?: ((done: number) => void) | undefined;
}

/** Stores inputs and answers in their order: texts many at a time, what is large or no text each by itself. */
export async function storeContents(
  contents: readonly Content[],
  { organizationId, signal, onProgress }: Storing,
): Promise<StoredContent[]> {
  const stored: StoredContent[] = [];
  const params = { organizationId };
  const manner = { patienceMs: PATIENCE_MS, ...(signal ? { signal } : {}) };
  let batch: string[] = [];
  let bytes = 0;

  async function sendBatch(): Promise<void> {
    if (batch.length === 0) return;
    const answer = await call(storeTestTexts, { params, body: { texts: batch }, ...manner });
    stored.push(...answer.contents);
    onProgress?.(stored.length);
    batch = [];
    bytes = 0;
  }

  for (const content of contents) {
    signal?.throwIfAborted();
    const text = await textOf(content);
    if (text === undefined || text.length > LONGEST_TEXT) {
      await sendBatch();
      const blob = typeof content === 'string' ? new Blob([content]) : content;
      const body = new Uint8Array(await blob.arrayBuffer());
      stored.push(await call(storeTestData, { params, body, ...manner }));
      onProgress?.(stored.length);
      continue;
    }
    const weight = new TextEncoder().encode(JSON.stringify(text)).length;
    if (bytes + weight > BATCH_BYTES || batch.length >= BATCH_TEXTS) await sendBatch();
    batch.push(text);
    bytes += weight;
  }
  await sendBatch();
  return stored;
}

/** The text of a content, when it is one to the last byte. */
async function textOf(content: Content): Promise<string | undefined> {
  if (typeof content === 'string') return content;
  if (content.size > 3 * LONGEST_TEXT) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await content.arrayBuffer());
  } catch {
    return undefined;
  }
}

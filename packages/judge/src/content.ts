import { readFile } from 'node:fs/promises';
import type { Content } from './job.ts';

/** The bytes, wherever they are. */
export async function bytesOf(content: Content): Promise<Uint8Array> {
  return 'bytes' in content ? content.bytes : await readFile(content.path);
}

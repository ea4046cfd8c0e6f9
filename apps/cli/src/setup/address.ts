import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { findHolder } from './process-lock.ts';

const FILE = 'address';

/** Notes in DATA_DIR where the running product is reached, for commands in other terminals. Returns how to take it back. */
export function noteAddress(dataDir: string, baseUrl: string): () => void {
  writeFileSync(join(dataDir, FILE), `${baseUrl}\n`);
  return () => rmSync(join(dataDir, FILE), { force: true });
}

/** The folder's claim that a supervisor holds as long as it lives. */
export function supervisorOf(dataDir: string): string {
  return join(dataDir, 'supervisor');
}

/** Where the product that runs on DATA_DIR is reached, as it noted itself; undefined where none runs. */
export function readAddress(dataDir: string): string | undefined {
  if (findHolder(supervisorOf(dataDir)) === undefined) return undefined;
  try {
    return readFileSync(join(dataDir, FILE), 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'address';

/** Notes in DATA_DIR where the running product is reached, for commands in other terminals. Returns how to take it back. */
export function noteAddress(dataDir: string, baseUrl: string): () => void {
  writeFileSync(join(dataDir, FILE), `${baseUrl}\n`);
  return () => rmSync(join(dataDir, FILE), { force: true });
}

/** Where the product that runs on DATA_DIR is reached, as it noted itself; undefined where none did. */
export function readAddress(dataDir: string): string | undefined {
  try {
    return readFileSync(join(dataDir, FILE), 'utf8').trim();
  } catch {
    return undefined;
  }
}

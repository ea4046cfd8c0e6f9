import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { environmentWith } from '../settings.ts';
import { runCommand } from './run-command.ts';

/** Everything that the pages are made of, from the checkout's root. */
const SOURCES = ['apps/web', 'packages/ui', 'packages/contracts', 'package-lock.json'];
const NOT_SOURCES = new Set(['node_modules', 'dist']);

/**
 * Builds the web pages into `apps/web/dist` unless they were built from exactly these sources.
 * Returns what happened in one word; throws with vite's own words when the build fails.
 */
export async function buildWeb(root: string, signal?: AbortSignal): Promise<'built' | 'up to date'> {
  const web = join(root, 'apps/web');
  const stamp = join(web, 'dist', '.built-from');
  const wanted = hashOf(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return 'up to date';

  rmSync(stamp, { force: true });
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const built = await runCommand(process.execPath, [vite, 'build'], {
    cwd: web,
    env: environmentWith({ NO_COLOR: '1' }),
    ...(signal && { signal }),
  });
  if (built.code !== 0) throw new Error(`The web pages could not be built:\n${built.output}`);
  writeFileSync(stamp, wanted);
  return 'built';
}

function hashOf(root: string): string {
  const hash = createHash('sha256').update(process.version);
  for (const file of SOURCES.flatMap((source) => filesBelow(join(root, source)))) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  const entries = listFolder(path);
  if (!entries) return [path];
  return entries
    .filter(({ name }) => !NOT_SOURCES.has(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)],
    );
}

function listFolder(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

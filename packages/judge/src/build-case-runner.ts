import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const NATIVE = fileURLToPath(new URL('../native/', import.meta.url));
const FLAGS = ['-std=c17', '-O2', '-static', '-Wall', '-Wextra', '-fstack-protector-strong'];

/** The case runner cannot be built: `message` says why and what to do. */
export class CaseRunnerNotBuilt extends Error {}

/**
 * Compiles the case runner with this machine's cc and libseccomp into `outDir` and returns its path. The name holds
 * the hash of all its sources and flags, so a second call finds it done. Static, because the jail then need not show
 * it any library, and because a small process without them forks fastest.
 */
export async function buildCaseRunner({ outDir }: { outDir: string }): Promise<string> {
  const sources = (await readdir(NATIVE)).filter((name) => /\.[ch]$/.test(name)).sort();
  const path = `${outDir}/case-runner-${await hashOf(sources)}`;
  if (await exists(path)) return path;
  await mkdir(outDir, { recursive: true });
  const unfinished = `${path}.${process.pid}`;
  const units = sources.filter((name) => name.endsWith('.c'));
  try {
    await run('cc', [...FLAGS, '-o', unfinished, ...units, '-lseccomp'], { cwd: NATIVE });
    await chmod(unfinished, 0o755); // the slots' users start it, whatever our umask
    await rename(unfinished, path);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw new CaseRunnerNotBuilt(explain(cause), { cause });
  }
  return path;
}

async function hashOf(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(FLAGS.join(' ')).update(process.arch);
  for (const name of sources) hash.update(name).update(await readFile(NATIVE + name));
  return hash.digest('hex').slice(0, 16);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function explain(cause: unknown): string {
  const { code, stderr } = cause as { code?: unknown; stderr?: string };
  const why = code === 'ENOENT' ? 'there is no C compiler (cc)' : (stderr?.trim() ?? String(cause));
  return `The case runner cannot be built: ${why}\nInstall what it needs: apt-get install gcc libc6-dev libseccomp-dev`;
}

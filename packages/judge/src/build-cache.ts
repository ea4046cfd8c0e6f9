import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';

/** What a compiler made of a source: a program and its warnings, or its complaints. */
export interface Build {
  ok: boolean;
  compilerOutput: string;
  artefact: Uint8Array;
}

/** Equal sources compiled by equal tools with equal flags give equal programs; each is compiled once for each owner. */
export interface BuildCache {
  find(key: string): Promise<Build | undefined>;
  keep(key: string, build: Build): Promise<void>;
}

const MOST_BYTES = 512 * 2 ** 20;
const UNFINISHED = '.unfinished';

/**
 * Opens the cache in `folder`, dropping what a killed judge left unfinished and, past `mostBytes`, what is oldest:
 * at once, and whenever an eighth of that was added, since a judge runs for months.
 */
export async function openBuildCache(folder: string, mostBytes: number = MOST_BYTES): Promise<BuildCache> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await sweep(folder, mostBytes);
  let added = 0;
  return {
    find: (key) => read(`${folder}/${key}`),
    keep: async (key, build) => {
      await write(`${folder}/${key}`, build);
      added += build.artefact.length + build.compilerOutput.length;
      if (added < mostBytes / 8) return;
      added = 0;
      await sweep(folder, mostBytes);
    },
  };
}

/** The key of a build: everything that could change its outcome. */
export function buildKey(source: Uint8Array, ...tools: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(tools)).update('\0').update(source).digest('hex');
}

/** One file: a line of JSON, then the program. A torn file has another length than the line says. */
async function read(path: string): Promise<Build | undefined> {
  try {
    const bytes = await readFile(path);
    const end = bytes.indexOf('\n');
    const { ok, compilerOutput, size } = JSON.parse(bytes.toString('utf8', 0, end)) as Omit<
      Build,
      'artefact'
    > & {
      size: number;
    };
    const artefact = bytes.subarray(end + 1);
    if (artefact.length !== size) return undefined;
    const now = new Date();
    await utimes(path, now, now);
    return { ok, compilerOutput, artefact };
  } catch {
    return undefined; // absent or torn: it is compiled again
  }
}

async function write(path: string, { ok, compilerOutput, artefact }: Build): Promise<void> {
  const line = `${JSON.stringify({ ok, compilerOutput, size: artefact.length })}\n`;
  const unfinished = `${path}.${process.pid}${UNFINISHED}`;
  await writeFile(unfinished, Buffer.concat([Buffer.from(line), artefact]));
  await rename(unfinished, path);
}

async function sweep(folder: string, mostBytes: number): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => ({
      path: `${folder}/${name}`,
      ...(await facts(`${folder}/${name}`)),
    })),
  );
  let total = 0;
  for (const { path, size, usedAt } of files.sort((a, b) => b.usedAt - a.usedAt)) {
    total += size;
    const isAbandoned = path.endsWith(UNFINISHED) && Date.now() - usedAt > 60_000; // others may be at work here
    if (total > mostBytes || isAbandoned) await rm(path, { force: true });
  }
}

async function facts(path: string): Promise<{ size: number; usedAt: number }> {
  return stat(path).then(
    ({ size, mtimeMs }) => ({ size, usedAt: mtimeMs }),
    () => ({ size: 0, usedAt: 0 }),
  );
}

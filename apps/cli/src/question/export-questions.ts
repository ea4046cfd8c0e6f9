import { exportFolders, listWholeBank } from '@fairshot/server/questions/exchange/export-folders';
import { exportQuestions as packQuestions } from '@fairshot/server/questions/exchange/export-questions';
import { findQuestions } from '@fairshot/server/questions/exchange/find-questions';
import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { Acting } from './acting.ts';
import { writeFolder } from './write-folder.ts';

export interface ExportOptions {
  to: string;
  organization?: string;
  all?: true;
  zip?: true;
  force?: true;
}

/** Writes questions out, each as a folder of its own or all in one zip. True when all were written. */
export async function exportQuestions(
  acting: Acting,
  which: string[],
  options: ExportOptions,
): Promise<boolean> {
  const { platform, owner, print } = acting;
  if (!options.all && which.length === 0)
    throw new Error('Say which questions, by id or title, or --all for every one.');
  const ids = options.all ? await listWholeBank(platform, owner) : await findAll(acting, which);
  if (ids.length === 0) throw new Error('The bank has no question yet.');
  await mkdir(options.to, { recursive: true });
  if (options.zip) return exportZip(acting, ids, options);

  let isWhole = true;
  for await (const folder of exportFolders(platform, owner, ids)) {
    const place = join(options.to, folder.name);
    const isWritten = await writeFolder(acting, folder, place, options.force === true);
    isWhole &&= isWritten;
    print(
      `  ${folder.title}: ${isWritten ? place : `${place} is there already; --force replaces a question`}`,
    );
  }
  return isWhole;
}

async function findAll(acting: Acting, which: string[]): Promise<string[]> {
  const ids = new Set<string>();
  for (const words of which) ids.add(await findOne(acting, words));
  return [...ids];
}

async function findOne({ platform, owner }: Acting, words: string): Promise<string> {
  const id = z.uuid().safeParse(words).data;
  const found = await findQuestions(platform, owner, { id, title: words });
  const [one] = found;
  if (one && (found.length === 1 || one.id === id)) return one.id;
  if (one)
    throw new Error(
      `Several questions have the title ${words}. By id:\n${found.map((row) => `  ${row.id}`).join('\n')}`,
    );
  throw new Error(`No question has the id or the title ${words}; archived ones are not exported.`);
}

/** Written beside its place first: nobody finds half a zip. */
async function exportZip({ platform, owner, print }: Acting, ids: string[], { to, force }: ExportOptions) {
  const { name = 'questions.zip', content } = await packQuestions(platform, owner, ids);
  const place = join(to, name);
  if (existsSync(place) && !force) {
    print(`  ${place} is there already; --force replaces it`);
    return false;
  }
  const unfinished = `${place}.part`;
  try {
    await pipeline(Readable.from(content), createWriteStream(unfinished));
    await rename(unfinished, place);
  } finally {
    await rm(unfinished, { force: true });
  }
  print(`  ${ids.length === 1 ? '1 question' : `${ids.length} questions`}: ${place}`);
  return true;
}

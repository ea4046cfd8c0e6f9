import type { ExportedFolder } from '@fairshot/server/questions/exchange/export-folders';
import { fileContent } from '@fairshot/server/questions/exchange/file-content';
import { createWriteStream, existsSync, lstatSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Acting } from './acting.ts';

/**
 * Writes a question's folder to its place, whole or not at all. What lies there is replaced only when that is wished
 * and it is a question; false: it was left.
 */
export async function writeFolder(
  { platform, owner }: Acting,
  { files }: ExportedFolder,
  place: string,
  force: boolean,
): Promise<boolean> {
  if (isTaken(place) && !(force && isQuestion(place))) return false;
  const unfinished = `${place}.part-${process.pid}`;
  try {
    await mkdir(unfinished);
    for (const file of files) {
      const path = join(unfinished, file.path);
      await mkdir(dirname(path), { recursive: true });
      await pipeline(Readable.from(fileContent(platform, owner, file)), createWriteStream(path));
    }
    await rm(place, { recursive: true, force: true });
    await rename(unfinished, place);
    return true;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

function isTaken(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false }) !== undefined;
}

/** A link to one is not: removing it would not remove what it leads to. */
function isQuestion(place: string): boolean {
  return lstatSync(place).isDirectory() && existsSync(join(place, 'problem.yaml'));
}

import { readdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Case } from '@fairshot/judge/job';
import { naturalOrder } from '@fairshot/judge/natural-order';

/** A case by the name that its two files share. */
export interface NamedCase extends Case {
  name: string;
}

/** The cases of a folder, in the natural order of their names. Throws when there is none, or one lacks its answer. */
export async function casesIn(folder: string, needsAnswers: boolean): Promise<NamedCase[]> {
  const files = new Set(await readdir(folder));
  const names = [...files]
    .filter((file) => file.endsWith('.in'))
    .map((file) => file.slice(0, -'.in'.length))
    .toSorted(naturalOrder);
  if (names.length === 0) throw new Error(`${folder} holds no *.in file.`);
  const lacking = names.find((name) => !files.has(`${name}.ans`));
  if (needsAnswers && lacking !== undefined)
    throw new Error(`${folder} holds ${lacking}.in without ${lacking}.ans.`);
  return names.map((name) => ({
    name,
    input: { path: resolve(folder, `${name}.in`) },
    ...(files.has(`${name}.ans`) ? { answer: { path: resolve(folder, `${name}.ans`) } } : {}),
  }));
}

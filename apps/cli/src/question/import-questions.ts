import type { FoundQuestion, PackageNote } from '@fairshot/contracts/questions/exchange.contract';
import { openHashingKeeper } from '@fairshot/server/questions/exchange/hashing-keeper';
import { readPackage } from '@fairshot/server/questions/exchange/read-package';
import { UnusableArchive } from '@fairshot/server/questions/exchange/unusable-archive';
import type { Acting } from './acting.ts';
import { openSource } from './open-source.ts';
import { type PlaceOptions, placeQuestion } from './place-question.ts';

export interface ImportOptions extends PlaceOptions {
  organization?: string;
}

/** Brings in every question of these folders and zips, and says of each what happened. True when all went well. */
export async function importQuestions(
  acting: Acting,
  from: string[],
  options: ImportOptions,
): Promise<boolean> {
  let isWhole = true;
  for (const path of from) isWhole = (await importSource(acting, path, options)) && isWhole;
  return isWhole;
}

async function importSource(acting: Acting, path: string, options: ImportOptions): Promise<boolean> {
  const { platform, owner, print } = acting;
  try {
    const { tree, name, passedOver, close } = await openSource(path);
    try {
      for (const link of passedOver) print(`  ${link} is a link or a device and was not followed`);
      const keeper = options.dryRun ? openHashingKeeper() : undefined;
      const questions = await readPackage(platform, owner, tree, name, keeper);
      let isWhole = true;
      for (const question of questions) isWhole = (await importOne(acting, question, options)) && isWhole;
      return isWhole;
    } finally {
      close();
    }
  } catch (error) {
    if (!(error instanceof UnusableArchive)) throw error;
    print(`  ${path}: ${error.message}`);
    return false;
  }
}

async function importOne(acting: Acting, question: FoundQuestion, options: ImportOptions): Promise<boolean> {
  const { isWhole, words } = await placeQuestion(acting, question, options);
  acting.print(`  ${plain(question.title)}: ${words}`);
  for (const note of question.notes) acting.print(`    ${describe(note)}`);
  return isWhole;
}

const KINDS: Record<PackageNote['kind'], string> = {
  problem: 'problem',
  warning: 'note',
  left_out: 'left out',
};

function describe({ kind, file, line, sentence }: PackageNote): string {
  const where = file === '' ? '' : `${file}${line === undefined ? '' : `:${line}`}: `;
  return plain(`${KINDS[kind]}: ${where}${sentence}`);
}

/** Names come from outside: nothing in them may steer the terminal. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, '�');
}

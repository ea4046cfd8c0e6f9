import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';

import { openFolder } from '../../../../bank/disk-tree.ts';
import { openMemoryKeeper } from '../../../../bank/memory-keeper.ts';
import { BadQuestionFolder, listQuestionFolders } from '../../../../bank/read-question.ts';
import { readQuestionFolder } from '../../../../bank/read-question-folder.ts';
import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Tx } from '../platform/database.ts';
import type { Platform } from '../platform/platform.ts';
import { beginDraft } from './create-question.ts';
import { insertStarterQuestion, listStarterSlugs } from './starter-question.store.ts';
import { putTestData } from './test-data.store.ts';
import { freezeVersion } from './version.store.ts';

const BANK = fileURLToPath(new URL('../../../../bank/', import.meta.url));

/** A question as it ships: what its folder says, and the contents that its cases name. */
interface StarterQuestion {
  slug: string;
  draft: QuestionDraft;
  contents: Uint8Array[];
}

/**
 * Adds the questions that ship with FairShot to an organization's bank, published, and returns how many were
 * new; `isWanted` picks some by the name of their folder. Those that are there already, also in changed form,
 * stay as they are.
 */
export async function addStarterQuestions(
  platform: Platform,
  caller: ActingMember,
  isWanted: (slug: string) => boolean = () => true,
): Promise<number> {
  const acting = member(caller.organizationId, caller.accountId);
  const present = new Set(await platform.db.transaction(acting, listStarterSlugs));
  const missing = (await listQuestionFolders(BANK)).filter((folder) => {
    const slug = basename(folder);
    return isWanted(slug) && !present.has(slug);
  });
  // Files are read before the transaction: a disk must not hold locks.
  const questions = await Promise.all(missing.map(readStarter));

  return platform.db.transaction(acting, async (tx) => {
    let added = 0;
    for (const question of questions) added += (await addQuestion(tx, caller, question)) ? 1 : 0;
    return added;
  });
}

async function readStarter(folder: string): Promise<StarterQuestion> {
  const slug = basename(folder);
  const keeper = openMemoryKeeper();
  const { draft, notes } = await readQuestionFolder(await openFolder(folder), keeper, slug);
  if (!draft) throw new BadQuestionFolder(`${slug}: ${notes.map(({ sentence }) => sentence).join(' ')}`);
  return { slug, draft, contents: [...keeper.contents.values()] };
}

/** Published without a proof of its own: each was proven before it shipped (`bank/manifest.json`). */
async function addQuestion(tx: Tx, caller: ActingMember, question: StarterQuestion): Promise<boolean> {
  const questionId = await insertStarterQuestion(tx, { ...caller, slug: question.slug });
  if (!questionId) return false;
  await putTestData(tx, caller.organizationId, question.contents);
  const versionId = await beginDraft(tx, caller, questionId, question.draft);
  await freezeVersion(tx, versionId, 'As it ships with FairShot.');
  return true;
}

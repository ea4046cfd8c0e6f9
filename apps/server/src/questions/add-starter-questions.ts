import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

import { listQuestionFolders } from '../../../../bank/read-question.ts';
import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { addShippedQuestion, readShipped } from './add-shipped-question.ts';
import { listStarterSlugs } from './starter-question.store.ts';

const BANK = fileURLToPath(new URL('../../../../bank/', import.meta.url));

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
  const questions = await Promise.all(missing.map(readShipped));

  return platform.db.transaction(acting, async (tx) => {
    let added = 0;
    for (const question of questions) added += (await addShippedQuestion(tx, caller, question)) ? 1 : 0;
    return added;
  });
}

import type { QuestionListItem } from '@fairshot/contracts/questions/questions.contract';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { listQuestions } from './question.store.ts';
import { listItem } from './question-view.ts';

/** An organization's whole bank, most recently changed first. */
export async function readBank(platform: Platform, caller: ActingMember): Promise<QuestionListItem[]> {
  const acting = member(caller.organizationId, caller.accountId);
  const rows = await platform.db.transaction(acting, listQuestions);
  return rows.map(listItem);
}

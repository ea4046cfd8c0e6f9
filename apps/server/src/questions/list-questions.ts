import type { BankFilter, BankOrder } from '@fairshot/contracts/questions/bank-filter';
import type { QuestionListItem } from '@fairshot/contracts/questions/questions.contract';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { countBank, listFittingIds } from './bank.store.ts';
import { listQuestionsById } from './question.store.ts';
import { listItem } from './question-view.ts';

export interface BankPage {
  questions: QuestionListItem[];
  total: number;
  inBank: number;
  inArchive: number;
}

/** One page of the bank as it is narrowed and sorted, with how many fit and how many there are. */
export async function listQuestions(
  { db }: Platform,
  { organizationId, accountId }: ActingMember,
  { page, size, sort, direction, ...filter }: BankFilter & BankOrder & { page: number; size: number },
): Promise<BankPage> {
  return db.transaction(member(organizationId, accountId), async (tx) => {
    const part = { sort, direction, limit: size, offset: (page - 1) * size };
    const { ids, total } = await listFittingIds(tx, organizationId, filter, part);
    const rows = await listQuestionsById(tx, ids);
    const { in_bank, in_archive } = await countBank(tx, organizationId);
    return { questions: rows.map(listItem), total, inBank: in_bank, inArchive: in_archive };
  });
}

import type { ChoosableQuestion } from '@fairshot/contracts/assessments/assessments.contract';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { choosableView } from './assessment-view.ts';
import { type ChoosableFilter, listChoosable, listChoosableSkills } from './composed-question.store.ts';

/** The published bank a page at a time: of each question the newest version, archived ones left out. */
export async function listChoosableQuestions(
  platform: Platform,
  caller: ActingMember,
  filter: ChoosableFilter,
): Promise<{ questions: ChoosableQuestion[]; total: number; skills: string[]; isEmpty: boolean }> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const rows = await listChoosable(tx, filter);
    const { skills, is_empty: isEmpty } = await listChoosableSkills(tx);
    return { questions: rows.map(choosableView), total: rows[0]?.total ?? 0, skills, isEmpty };
  });
}

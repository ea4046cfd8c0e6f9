import type { Role } from '@fairshot/contracts/organizations/role';
import { listCandidates } from '@fairshot/contracts/reports/candidates.contract';
import type { Found } from '@fairshot/contracts/reports/overview.contract';

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { findAssessmentsByWords, findPeopleByWords, findQuestionsByWords } from './search.store.ts';

/** At most eight each of candidates, assessments and questions that hold every word, as far as the role goes. */
export async function findAnything({ db }: Platform, caller: MemberCaller, words: string): Promise<Found> {
  if (words === '') return { candidates: [], assessments: [], questions: [] };
  return db.transaction(member(caller.organizationId, caller.accountId), async (tx) => ({
    candidates: mayListCandidates(caller.role)
      ? await findPeopleByWords(tx, caller.organizationId, words)
      : [],
    assessments: await findAssessmentsByWords(tx, caller.organizationId, words),
    questions: await findQuestionsByWords(tx, caller.organizationId, words),
  }));
}

export function mayListCandidates(role: Role): boolean {
  const allowed: readonly Role[] = listCandidates.access.roles;
  return allowed.includes(role);
}

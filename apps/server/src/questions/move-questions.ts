import { questionLifecycle, type QuestionState } from '@fairshot/contracts/questions/question.lifecycle';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { lockQuestions, moveQuestionRows } from './question-row.store.ts';

const ALREADY: Record<QuestionState, string> = {
  draft: 'It is not archived.',
  published: 'It is not archived.',
  archived: 'It is archived already.',
};

/**
 * Archives or restores questions, all in one transaction. Those that cannot take it are named with the reason, and
 * the others go on. A question that was published comes back published.
 */
export async function moveQuestions(
  platform: Platform,
  caller: ActingMember,
  { event, questionIds }: { event: 'archive' | 'restore'; questionIds: string[] },
): Promise<{ moved: string[]; left: { questionId: string; why: string }[] }> {
  return platform.db.transaction(member(caller.organizationId, caller.accountId), async (tx) => {
    const known = await lockQuestions(tx, questionIds);
    const fit = known.filter(({ state }) => questionLifecycle.allows(state, event));
    const [published, others] = [fit.filter((it) => it.was_published), fit.filter((it) => !it.was_published)];
    const ids = (rows: typeof fit) => rows.map(({ id }) => id);
    const moved = [
      ...(await moveQuestionRows(tx, ids(published), event)),
      ...(await moveQuestionRows(tx, ids(others), event === 'restore' ? 'restore_draft' : event)),
    ];
    const states = new Map(known.map(({ id, state }) => [id, state]));
    const left = [...new Set(questionIds)].filter((id) => !moved.includes(id));
    return { moved, left: left.map((questionId) => ({ questionId, why: reasonOf(states.get(questionId)) })) };
  });
}

function reasonOf(state: QuestionState | undefined): string {
  return state === undefined ? 'There is no such question.' : ALREADY[state];
}

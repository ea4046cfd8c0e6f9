import type { Remark } from '@fairshot/contracts/questions/authoring.contract';
import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';

import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { namedContents } from './named-contents.ts';
import { holdTestData } from './test-data.store.ts';

/** Fields named in one refusal; a page of two thousand cases needs no more to find its way. */
const MOST_FAULTS = 50;

/**
 * Refuses a draft that cannot be kept as it stands: of another kind than its question, with a case in a group that
 * is not there, or with contents that were never stored. The contents are held until the transaction ends.
 */
export async function requireUsableDraft(
  tx: Tx,
  organizationId: string,
  kind: string,
  draft: QuestionDraft,
): Promise<void> {
  const faults =
    draft.kind === kind
      ? [...unknownGroups(draft), ...(await unknownContents(tx, organizationId, draft))]
      : [{ path: 'kind', message: 'A question keeps its kind' }];
  const fields = faults
    .slice(0, MOST_FAULTS)
    .map(({ path, message }) => ({ path: `draft.${path}`, message }));
  if (fields.length > 0) throw refuse('bad_input', { fields });
}

function unknownGroups(draft: QuestionDraft): Remark[] {
  if (draft.kind !== 'coding') return [];
  const known = new Set(draft.groups.map(({ name }) => name));
  return draft.cases.flatMap(({ group }, at) =>
    group === undefined || known.has(group)
      ? []
      : [{ path: `cases.${at}.group`, message: `There is no group ${group}` }],
  );
}

async function unknownContents(tx: Tx, organizationId: string, draft: QuestionDraft): Promise<Remark[]> {
  if (draft.kind !== 'coding') return [];
  const known = await holdTestData(tx, organizationId, namedContents(draft));
  return draft.cases.flatMap((testCase, at) =>
    (['inputSha256', 'answerSha256'] as const)
      .filter((which) => !known.has(testCase[which]))
      .map((which) => ({
        path: `cases.${at}.${which}`,
        message: 'This content is not stored; send it first',
      })),
  );
}

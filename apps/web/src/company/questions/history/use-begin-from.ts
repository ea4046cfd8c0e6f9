import type { QuestionVersionItem } from '@fairshot/contracts/questions/authoring.contract';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { sentenceOf } from '../../../client/sentence-of.ts';
import { useEditing } from '../editing/use-editing.ts';
import { useOpenTab } from '../head/use-tab.ts';
import { versionQuery } from './version-query.ts';

/** Puts an earlier version into the draft, where it can be changed and published anew; Undo brings back what was there. */
export function useBeginFrom({ versionId, number }: QuestionVersionItem) {
  const { organizationId, questionId, acts, keeper, stored } = useEditing();
  const queries = useQueryClient();
  const openTab = useOpenTab();
  const say = useToasts();
  const beginning = useMutation({
    mutationFn: () => queries.fetchQuery(versionQuery(organizationId, questionId, versionId)),
    onSuccess: ({ draft, contents }) => {
      const before = keeper.store.state.draft;
      for (const content of contents) stored.set(content.sha256, content);
      acts.act({ title: `The draft is as v${number} was`, apply: () => draft, revert: () => before });
      return openTab('statement');
    },
    onError: (error) => say({ title: sentenceOf(error), kind: 'error' }),
  });
  return { begin: () => beginning.mutate(), isBeginning: beginning.isPending };
}

import { cancelProof, proveQuestion } from '@fairshot/contracts/questions/proof.contract';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { call } from '../../../client/call.ts';
import { newKey } from '../../../client/new-key.ts';
import { sentenceOf } from '../../../client/sentence-of.ts';
import { isRefusal } from '../../../client/trouble.ts';
import { useEditing } from '../editing/use-editing.ts';
import { useOpenTab } from '../head/use-tab.ts';
import { proofQuery } from './proof-query.ts';

/** Starts a proof of what is written now, and stops the one that runs. */
export function useProve() {
  const { organizationId, questionId, keeper } = useEditing();
  const queries = useQueryClient();
  const say = useToasts();
  const openTab = useOpenTab();
  const params = { organizationId, questionId };
  const { queryKey } = proofQuery(organizationId, questionId);
  const onError = (error: unknown) => {
    const reasons = isRefusal(error) ? error.fields.map(({ message }) => message) : [];
    say({ title: sentenceOf(error), kind: 'error', more: reasons.slice(0, 3).join(' ') || undefined });
  };

  const proving = useMutation({
    mutationFn: async () => {
      if (!(await keeper.saveNow())) return undefined;
      const { revision } = keeper.store.state.question;
      return call(proveQuestion, { params, body: { idempotencyKey: newKey(), revision } });
    },
    onSuccess: async (proof) => {
      if (!proof) return say({ title: 'The draft is not saved yet', kind: 'error', more: NOT_SAVED });
      await queries.cancelQueries({ queryKey });
      queries.setQueryData(queryKey, { proof });
      return openTab('proof');
    },
    onError,
  });
  const cancelling = useMutation({
    mutationFn: () => call(cancelProof, { params }),
    onSuccess: (answer) => queries.setQueryData(queryKey, answer),
    onError,
  });
  return {
    prove: () => proving.mutate(),
    isStarting: proving.isPending,
    cancel: () => cancelling.mutate(),
    isCancelling: cancelling.isPending,
  };
}

const NOT_SAVED = 'A proof speaks for what the server holds. Mend what the page names, then prove.';

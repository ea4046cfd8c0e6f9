import { askTakeOver } from '@fairshot/contracts/attempts/take-over.contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { call } from '../../client/call.ts';
import { takeOverQuery } from './take-over-query.ts';

/** Asks for a code, or asks staff; what came of it is on the page at once. */
export function useAsk(attemptId: string, onAsked?: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call(askTakeOver, { params: { attemptId } }),
    onSuccess: (takeOver) => {
      client.setQueryData(takeOverQuery(attemptId).queryKey, takeOver);
      onAsked?.();
    },
  });
}

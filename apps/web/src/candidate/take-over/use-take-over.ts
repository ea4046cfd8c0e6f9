import { takeOverAttempt } from '@fairshot/contracts/attempts/take-over.contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { call } from '../../client/call.ts';
import { takeOverQuery } from './take-over-query.ts';

/** Makes this browser the one that writes, with a code where one is needed, then loads the sitting afresh. */
export function useTakeOver(attemptId: string) {
  const client = useQueryClient();
  const { mutate, isPending, isSuccess, error, reset } = useMutation({
    mutationFn: (code?: string) =>
      call(takeOverAttempt, { params: { attemptId }, body: code === undefined ? null : { code } }),
    onSuccess: () => openSitting(attemptId),
    onError: () => client.invalidateQueries({ queryKey: takeOverQuery(attemptId).queryKey }),
  });
  return { take: mutate, isBusy: isPending || isSuccess, error, forget: reset };
}

/** Goes to the sitting, whose page then asks the server for everything. */
export function openSitting(attemptId: string): void {
  const sitting = `/attempts/${attemptId}`;
  if (window.location.pathname === sitting) window.location.reload();
  else window.location.assign(sitting);
}

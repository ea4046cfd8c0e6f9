import { type AttemptTime, getAttemptTime } from '@fairshot/contracts/attempts/time.contract';
import { useToasts } from '@fairshot/ui/toast';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import { call } from '../../client/call.ts';
import { sentenceOf } from '../../client/sentence-of.ts';
import { useOrganization } from '../use-organization.ts';

const LOOK_AGAIN_MS = 10_000;

/** How an attempt stands in time; looked at again while its clock can move. */
export function timeQuery(organizationId: string, attemptId: string) {
  return queryOptions({
    queryKey: ['attempt-time', organizationId, attemptId],
    queryFn: ({ signal }) => call(getAttemptTime, { params: { organizationId, attemptId }, signal }),
    refetchInterval: ({ state }) => (isMoving(state.data) ? LOOK_AGAIN_MS : false),
  });
}

/** Whether staff can still change anything about it. */
export function isMoving(time: AttemptTime | undefined): boolean {
  return time?.state === 'in_progress' || time?.state === 'paused';
}

/** Does something to the time of an attempt, shows what came of it, and says why where it was refused. */
export function useTimeAct<Given>(
  attemptId: string,
  done: string,
  act: (given: Given) => Promise<AttemptTime>,
) {
  const { id: organizationId } = useOrganization();
  const client = useQueryClient();
  const say = useToasts();
  return useMutation({
    mutationFn: act,
    onSuccess: (time) => {
      client.setQueryData(timeQuery(organizationId, attemptId).queryKey, time);
      say({ title: done });
      return Promise.all([
        client.invalidateQueries({ queryKey: ['attempts', organizationId] }),
        client.invalidateQueries({ queryKey: ['candidates', organizationId] }),
      ]);
    },
    onError: (error) => {
      say({ kind: 'error', title: 'Nothing was changed', more: sentenceOf(error) });
      return client.invalidateQueries({ queryKey: timeQuery(organizationId, attemptId).queryKey });
    },
  });
}

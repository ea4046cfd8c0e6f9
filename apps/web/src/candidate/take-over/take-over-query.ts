import { getTakeOver, type TakeOver } from '@fairshot/contracts/attempts/take-over.contract';
import { queryOptions } from '@tanstack/react-query';

import { call } from '../../client/call.ts';
import { isPassing } from '../../client/trouble.ts';

const LOOK_AGAIN_MS = 2_000;

/** What it takes to go on in this browser; while staff are asked, looked at again and again. */
export function takeOverQuery(attemptId: string) {
  return queryOptions({
    queryKey: ['take-over', attemptId],
    queryFn: ({ signal }) => call(getTakeOver, { params: { attemptId }, signal }),
    refetchInterval: ({ state }) => (awaitsStaff(state.data) ? LOOK_AGAIN_MS : false),
    // A candidate who waits may well do so in another window.
    refetchIntervalInBackground: true,
    retry: (_, error) => isPassing(error),
  });
}

/** Whether somebody else has the next word. */
function awaitsStaff(takeOver: TakeOver | undefined): boolean {
  return takeOver?.policy === 'staff' && takeOver.request?.state === 'asked';
}

import { getAttempt } from '@fairshot/contracts/attempts/attempts.contract';
import { listSubmissions } from '@fairshot/contracts/submissions/submissions.contract';
import { queryOptions } from '@tanstack/react-query';

import { call } from '../../client/call.ts';
import { isPassing } from '../../client/trouble.ts';
import { openJournal } from './drafts/journal.ts';
import type { LoadedSitting } from './sitting.ts';

/** Everything a sitting begins with, from the server and from this computer. Asked for once per page load. */
export function sittingQuery(attemptId: string) {
  return queryOptions({
    queryKey: ['sitting', attemptId],
    queryFn: () => loadSitting(attemptId),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    // The clock runs: a candidate who reloads on a bad line must not have to press anything.
    retry: (_, error) => isPassing(error),
  });
}

async function loadSitting(attemptId: string): Promise<LoadedSitting> {
  const params = { attemptId };
  const [attempt, { submissions }, journal] = await Promise.all([
    call(getAttempt, { params }),
    call(listSubmissions, { params }),
    openJournal(),
  ]);
  // People count from 1, whatever the rows do.
  const questions = attempt.questions.map((question, at) => ({ ...question, position: at + 1 }));
  const [kept, pressed] = await Promise.all([journal.read(attemptId), journal.readPresses(attemptId)]);
  return { attempt: { ...attempt, questions }, submissions, journal, kept, pressed };
}

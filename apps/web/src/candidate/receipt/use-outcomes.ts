import type { AttemptReceipt } from '@fairshot/contracts/attempts/attempts.contract';
import {
  listSubmissions,
  type SubmissionForCandidate,
} from '@fairshot/contracts/submissions/submissions.contract';
import { useQuery } from '@tanstack/react-query';

import { call } from '../../client/call.ts';

/** What may be seen of each submission now, by its id; the server shows no more than the assessment allows. */
export function useOutcomes({
  attemptId,
  visibility,
}: AttemptReceipt): ReadonlyMap<string, SubmissionForCandidate> {
  const { data = [] } = useQuery({
    queryKey: ['outcomes', attemptId, visibility],
    queryFn: async ({ signal }) =>
      (await call(listSubmissions, { params: { attemptId }, signal })).submissions,
    enabled: visibility !== 'none',
  });
  return new Map(data.map((submission) => [submission.id, submission]));
}

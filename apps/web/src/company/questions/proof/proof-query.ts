import { getProof } from '@fairshot/contracts/questions/proof.contract';
import { queryOptions } from '@tanstack/react-query';

import { call } from '../../../client/call.ts';

/** How often the page looks while the judge works. */
const LOOK_MS = 1000;

/** The newest proof of a question; looked at again each second while it runs. */
export const proofQuery = (organizationId: string, questionId: string) =>
  queryOptions({
    queryKey: ['questions', organizationId, questionId, 'proof'],
    queryFn: ({ signal }) => call(getProof, { params: { organizationId, questionId }, signal }),
    refetchInterval: ({ state }) => (state.data?.proof?.state === 'running' ? LOOK_MS : false),
  });

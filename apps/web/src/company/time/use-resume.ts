import { resumeAttempt } from '@fairshot/contracts/attempts/time.contract';

import { call } from '../../client/call.ts';
import { useOrganization } from '../use-organization.ts';
import { useTimeAct } from './time-query.ts';

/** Lets the clock of a paused attempt go on. */
export function useResume(attemptId: string) {
  const { id: organizationId } = useOrganization();
  return useTimeAct<undefined>(attemptId, 'The attempt goes on', () =>
    call(resumeAttempt, { params: { organizationId, attemptId } }),
  );
}

import type { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';
import {
  releaseResults,
  takeBackRelease,
} from '@fairshot/contracts/assessments/assessment-versions.contract';
import { Button } from '@fairshot/ui/button';
import { ConfirmDialog } from '@fairshot/ui/confirm-dialog';
import { Note } from '@fairshot/ui/note';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';

import { call } from '../../client/call.ts';
import { sentenceOf } from '../../client/sentence-of.ts';
import { day } from '../format.ts';
import { useOrganization } from '../use-organization.ts';
import { assessmentQuery } from './assessments-query.ts';

/** Where results wait for a release: whether they are released, by whom, and the act itself. */
export function ResultsNote({ assessment }: { assessment: AssessmentForMember }) {
  const { role } = useOrganization();
  const [isAsking, setAsking] = useState(false);
  const { release, visibilityWhen, publishedVersion, finished } = assessment;
  const mayRelease = role === 'owner' || role === 'recruiter';
  const { mutate, isPending } = useReleasing(assessment, () => setAsking(false));
  const waits = visibilityWhen === 'after_release' && publishedVersion !== undefined;
  if (!release && !waits) return null;

  return (
    <div className="px-5 pt-4">
      <Note
        icon={release ? <Eye /> : <EyeOff />}
        title={
          release
            ? `Results are released since ${day(release.releasedAt)}${release.releasedBy ? `, by ${release.releasedBy}` : ''}.`
            : 'Results are not released yet.'
        }
        action={
          mayRelease && (
            <Button onClick={() => setAsking(true)}>{release ? 'Take back' : 'Release results'}</Button>
          )
        }
      >
        {release
          ? 'Whoever finished sees what the assessment shows; so does everybody who finishes from now on.'
          : `${finished} finished so far. They see no outcome until the results are released.`}
      </Note>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setAsking}
        title={release ? 'Take the release back?' : 'Release the results?'}
        consequence={
          release
            ? 'Candidates see no outcome from now on. What they have already seen, they have seen.'
            : 'Everybody who finished, and who finishes later, sees on their receipt what the assessment shows. You can take it back, but not what somebody has read by then.'
        }
        verb={release ? 'Take back' : 'Release'}
        busy={isPending}
        onConfirm={() => mutate()}
      />
    </div>
  );
}

function useReleasing({ id: assessmentId, release }: AssessmentForMember, onSettled: () => void) {
  const { id: organizationId } = useOrganization();
  const queries = useQueryClient();
  const say = useToasts();
  return useMutation({
    mutationFn: () =>
      call(release ? takeBackRelease : releaseResults, { params: { organizationId, assessmentId } }),
    onSuccess: (stored) => {
      queries.setQueryData(assessmentQuery(organizationId, assessmentId).queryKey, stored);
      say({ title: stored.release ? 'Results are released' : 'The release is taken back' });
    },
    onError: (error) => say({ title: 'That did not work', more: sentenceOf(error), kind: 'error' }),
    onSettled,
  });
}

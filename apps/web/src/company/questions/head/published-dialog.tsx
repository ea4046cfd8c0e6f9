import { listQuestionVersions } from '@fairshot/contracts/questions/authoring.contract';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Note } from '@fairshot/ui/note';

import { call } from '../../../client/call.ts';
import { RouterLink } from '../../../router-link.tsx';
import { count } from '../../format.ts';
import { useOrganization } from '../../use-organization.ts';
import { useEditing, useStoredQuestion } from '../editing/use-editing.ts';

/** The history of a question. */
export const versionsQuery = (organizationId: string, questionId: string) =>
  queryOptions({
    queryKey: ['questions', organizationId, questionId, 'versions'],
    queryFn: ({ signal }) => call(listQuestionVersions, { params: { organizationId, questionId }, signal }),
  });

/** What is so now, and who still uses an older version. */
export function PublishedDialog({ onClose }: { onClose: () => void }) {
  const { home } = useOrganization();
  const { organizationId, questionId } = useEditing();
  const { publishedNumber } = useStoredQuestion();
  const { data } = useQuery({ ...versionsQuery(organizationId, questionId), staleTime: 0 });
  const users = (data?.versions.flatMap((version) => version.usedBy) ?? []).filter(
    (use) => use.versionNumber !== publishedNumber,
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Version ${publishedNumber} is published`}
      actions={
        <Button kind="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <Note tone="ok" title="It can be taken into assessments now.">
        Attempts that run keep the version they began with. What you write from here begins the next draft.
      </Note>
      {users.length > 0 && (
        <section>
          <h3 className="mb-1">Still with an older version</h3>
          <ul className="flex flex-col gap-1">
            {users.map((use) => (
              <li key={`${use.assessmentId} ${use.versionNumber}`}>
                <RouterLink href={`${home}/assessments/${use.assessmentId}`} className="fs-link">
                  {use.title}
                </RouterLink>{' '}
                <span className="text-text-2">{`v${use.versionNumber}, ${count(use.attempts, 'attempt')}`}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

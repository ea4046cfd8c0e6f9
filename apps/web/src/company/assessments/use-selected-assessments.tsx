import type { AssessmentListItem } from '@fairshot/contracts/assessments/assessments.contract';
import { Button } from '@fairshot/ui/button';
import type { Selection } from '@fairshot/ui/data-table';
import { Archive, ArchiveRestore } from 'lucide-react';
import { useState } from 'react';

import { useOrganization } from '../use-organization.ts';
import { mayCompose } from './may-compose.ts';
import { useAssessmentActs } from './use-assessment-acts.ts';

/** The rows somebody ticked, and what may be done to all of them; nothing for those who do not compose. */
export function useSelectedAssessments(assessments: readonly AssessmentListItem[]): Selection | undefined {
  const { role } = useOrganization();
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const { moving } = useAssessmentActs();
  if (!mayCompose(role)) return undefined;
  // Only what is on the page is acted on: nobody archives what they do not see.
  const shown = assessments.filter((row) => keys.has(row.id));
  const move = (event: 'archive' | 'restore') => {
    const assessmentIds = shown
      .filter((row) => (row.state === 'archived') === (event === 'restore'))
      .map((row) => row.id);
    moving.mutate({ event, assessmentIds }, { onSuccess: () => setKeys(new Set()) });
  };
  const hasArchived = shown.some((row) => row.state === 'archived');
  const hasOthers = shown.some((row) => row.state !== 'archived');
  return {
    keys: new Set(shown.map((row) => row.id)),
    onChange: setKeys,
    nameOf: (key) => assessments.find((row) => row.id === key)?.title ?? 'assessment',
    actions: (
      <>
        {hasOthers && (
          <Button
            size="small"
            icon={<Archive />}
            busy={moving.isPending}
            busyLabel="Archiving"
            onClick={() => move('archive')}
          >
            Archive
          </Button>
        )}
        {hasArchived && (
          <Button
            size="small"
            icon={<ArchiveRestore />}
            busy={moving.isPending}
            onClick={() => move('restore')}
          >
            Restore
          </Button>
        )}
      </>
    ),
  };
}

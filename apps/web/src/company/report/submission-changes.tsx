import type { SubmissionForCompany } from '@fairshot/contracts/reports/reports.contract';
import { DiffView } from '@fairshot/ui/diff-view';
import { useQuery } from '@tanstack/react-query';

import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { submissionQuery } from './report-query.ts';
import { submissionWords } from './submission-words.ts';

interface SubmissionChangesProps {
  /** All of the question, in the order they came. */
  submissions: readonly SubmissionForCompany[];
  between: readonly [string, string];
}

/** What changed from the earlier to the later of two texts, whichever was chosen first. */
export function SubmissionChanges({ submissions, between }: SubmissionChangesProps) {
  const { id } = useOrganization();
  const [before, after] = submissions.filter((submission) => between.includes(submission.id));
  const earlier = useQuery(submissionQuery(id, before?.id ?? between[0]));
  const later = useQuery(submissionQuery(id, after?.id ?? between[1]));
  return (
    <Loading what="the earlier text" query={earlier}>
      {(from) => (
        <Loading what="the later text" query={later}>
          {(to) =>
            from.source === to.source ? (
              <p className="text-text-2">Both texts are the same.</p>
            ) : (
              <DiffView
                before={from.source}
                after={to.source}
                beforeLabel={submissionWords(from)}
                afterLabel={submissionWords(to)}
              />
            )
          }
        </Loading>
      )}
    </Loading>
  );
}

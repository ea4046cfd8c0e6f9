import type { SubmissionForCompany } from '@fairshot/contracts/reports/reports.contract';
import { Filter } from '@fairshot/ui/filter';

import { submissionWords } from './submission-words.ts';

interface CompareWithProps {
  submissions: readonly SubmissionForCompany[];
  shown: string;
  value: string | undefined;
  onChange: (submissionId: string | undefined) => void;
}

/** The choice of a second text, to see what changed between the two. */
export function CompareWith({ submissions, shown, value, onChange }: CompareWithProps) {
  const others = submissions.filter((submission) => submission.id !== shown);
  if (others.length === 0) return null;
  return (
    <div data-print="off">
      <Filter
        label="Compare with"
        any="nothing"
        options={others.map((other) => ({ value: other.id, label: submissionWords(other) }))}
        value={value ?? null}
        onValueChange={(next) => onChange(next ?? undefined)}
      />
    </div>
  );
}

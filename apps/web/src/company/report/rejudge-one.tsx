import { Button } from '@fairshot/ui/button';
import { Scale } from 'lucide-react';
import { useState } from 'react';

import { mayWriteQuestions } from '../questions/may-write-questions.ts';
import { AskRejudgeDialog } from '../rejudges/ask-rejudge-dialog.tsx';
import { useOrganization } from '../use-organization.ts';

/** Has this submission judged anew beside its verdict; for who may decide about cases. */
export function RejudgeOne({ submissionId }: { submissionId: string }) {
  const { role } = useOrganization();
  const [isAsking, setAsking] = useState(false);
  if (!mayWriteQuestions(role)) return null;
  return (
    <div data-print="off">
      <Button size="small" icon={<Scale />} onClick={() => setAsking(true)}>
        Rejudge this submission
      </Button>
      {isAsking && <AskRejudgeDialog whose={{ submissionId }} onClose={() => setAsking(false)} />}
    </div>
  );
}

import { Button } from '@fairshot/ui/button';
import { LinkButton } from '@fairshot/ui/link-button';
import { Dumbbell } from 'lucide-react';

import { StartTrouble } from '../landing/start-trouble.tsx';
import { usePractice } from '../landing/use-practice.ts';

/** Above the receipt of a practice: that it is none, and where to go on. */
export function PracticeDone({ invitationId }: { invitationId: string }) {
  const { practise, isBeginning, error } = usePractice(invitationId);
  return (
    <div>
      <p className="mb-1 flex items-center gap-2 text-text-2">
        <Dumbbell /> Practice
      </p>
      <h1>You have practised</h1>
      <p className="mt-2 max-w-[60ch] text-text-2">
        This is how a receipt looks. Nothing of it counts, nobody but you can see it, and it is deleted after
        a day, or as soon as you start the assessment.
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <LinkButton kind="primary" href={`/invitations/${invitationId}`}>
          Back to the invitation
        </LinkButton>
        <Button busy={isBeginning} busyLabel="Opening" onClick={() => practise(true)}>
          Practise again
        </Button>
      </div>
      <StartTrouble error={error} />
    </div>
  );
}

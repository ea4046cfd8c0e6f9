import type { InvitedMembers } from '@fairshot/contracts/organizations/members.contract';
import { Button } from '@fairshot/ui/button';
import { CopyableId } from '@fairshot/ui/copyable-id';
import { Dialog } from '@fairshot/ui/dialog';
import { Note } from '@fairshot/ui/note';
import { useQuery } from '@tanstack/react-query';

import { count } from '../format.ts';
import { systemQuery } from '../judge-notice.tsx';

const OUTCOMES = {
  already_invited: 'is invited already; the earlier link stays good',
  already_member: 'is a member already',
  yourself: 'is you',
} as const;

interface InvitedMembersDialogProps {
  invited: InvitedMembers;
  areLettersSent: boolean;
  onClose: () => void;
}

/** What became of each address, with the link where one was made. */
export function InvitedMembersDialog({ invited, areLettersSent, onClose }: InvitedMembersDialogProps) {
  const { data: system } = useQuery(systemQuery);
  const fresh = invited.people.filter(({ outcome }) => outcome === 'invited').length;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      size="large"
      title={`${count(fresh, 'person', 'people')} invited`}
      text={fresh > 0 ? 'Links are shown here only now; afterwards only a new one can be made.' : undefined}
      actions={
        <Button kind="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className="flex flex-col gap-3">
        {areLettersSent && fresh > 0 && system && !system.mail.sends && (
          <Note title="No mail server is set up.">
            The letters lie in the outbox of the administration. Pass the links on yourself, or set SMTP_URL.
          </Note>
        )}
        <ul>
          {invited.people.map((person) => (
            <li
              key={person.email}
              className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2"
            >
              <span className="font-medium wrap-anywhere">{person.email}</span>
              {person.outcome === 'invited' ? (
                <CopyableId value={person.link ?? ''} what={`the link of ${person.email}`} />
              ) : (
                <span className="text-text-2">{OUTCOMES[person.outcome]}</span>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

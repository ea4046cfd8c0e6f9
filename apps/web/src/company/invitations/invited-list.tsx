import type { Invited } from '@fairshot/contracts/invitations/invitations.contract';
import { CopyableId } from '@fairshot/ui/copyable-id';
import { Note } from '@fairshot/ui/note';
import { useQuery } from '@tanstack/react-query';

import { systemQuery } from '../judge-notice.tsx';

/** What became of each person, with their personal link where one was made. */
export function InvitedList({ invited }: { invited: Invited }) {
  const { data: system } = useQuery(systemQuery);
  return (
    <div className="flex flex-col gap-3">
      {system && !system.mail.sends && (
        <Note title="No mail server is set up.">
          The letters lie in the outbox of the administration. Pass the links on yourself, or set SMTP_URL.
        </Note>
      )}
      <ul>
        {invited.people.map((person) => (
          <li
            key={person.invitationId}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2"
          >
            <span className="font-medium">{person.email}</span>
            {person.personalLink ? (
              <CopyableId value={person.personalLink} what={`the personal link of ${person.email}`} />
            ) : (
              <span className="text-text-2">is invited already; the earlier link stays</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

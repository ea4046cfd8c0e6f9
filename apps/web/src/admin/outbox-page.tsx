import { type LetterListItem } from '@fairshot/contracts/invitations/invitations.contract';
import { type Column, DataTable } from '@fairshot/ui/data-table';
import { EmptyState } from '@fairshot/ui/empty-state';
import { Note } from '@fairshot/ui/note';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { day } from '../company/format.ts';
import { systemQuery } from '../company/judge-notice.tsx';
import { LetterState } from './letter-state.tsx';
import { lettersQuery } from './letters-query.ts';
import { OlderList } from './older-list.tsx';

/** Every letter of this FairShot, newest first: what left, what waits, and what an admin passes on by hand. */
export function OutboxPage() {
  const query = useInfiniteQuery(lettersQuery);
  const system = useQuery(systemQuery).data;
  const letters = query.data?.pages.flatMap((page) => page.letters);
  return (
    <>
      <title>Outbox - FairShot</title>
      <StaffBar title="Outbox" />
      {system && !system.mail.sends && (
        <div className="p-3">
          <Note title="No mail server is set up.">
            Letters stay here; open one to copy what it says. Set SMTP_URL and start FairShot again to send
            them.
          </Note>
        </div>
      )}
      <OlderList what="letters" query={query}>
        {letters?.length === 0 && (
          <EmptyState
            kind="nothing_yet"
            title="No letters yet"
            text="Invitations and password resets appear here as they are written."
          />
        )}
        {letters && letters.length > 0 && (
          <DataTable caption="Letters" columns={COLUMNS} rows={letters} keyOf={(letter) => letter.id} />
        )}
      </OlderList>
    </>
  );
}

const COLUMNS: Column<LetterListItem>[] = [
  {
    key: 'subject',
    head: 'Subject',
    cell: (letter) => (
      <Link to="/admin/letters/$letterId" params={{ letterId: letter.id }} className="fs-name">
        {letter.subject}
      </Link>
    ),
  },
  { key: 'to', head: 'To', cell: (letter) => letter.recipient },
  { key: 'state', head: 'State', cell: (letter) => <LetterState state={letter.state} /> },
  { key: 'written', head: 'Written', end: true, cell: (letter) => day(letter.createdAt) },
  { key: 'sent', head: 'Sent', end: true, cell: (letter) => (letter.sentAt ? day(letter.sentAt) : '-') },
];

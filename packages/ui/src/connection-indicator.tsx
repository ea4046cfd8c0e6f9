import { Wifi, WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { toSecond } from './clock-words.tsx';
import { Note } from './note.tsx';
import { Say } from './say.tsx';

/** Whether the server can be reached. Offline is grey, never yellow or red: it is not a finding about the person. */
export function ConnectionIndicator({ offlineSince }: { offlineSince: number | null }) {
  return (
    <span role="status">
      {offlineSince === null ? (
        <Say icon={<Wifi />}>Connected</Say>
      ) : (
        <Say icon={<WifiOff />}>Offline since {toSecond(offlineSince)}</Say>
      )}
    </span>
  );
}

interface OfflineNoteProps {
  /** In epoch milliseconds. */
  offlineSince: number;
  /** Minutes, as the attempt's rules have it: a promise is not decoration. */
  givenBackMinutes?: number | undefined;
  /** What waits until then, where it is not only what is typed. */
  children?: ReactNode;
}

/** Stands above the results while there is no connection. */
export function OfflineNote({ offlineSince, givenBackMinutes = 0, children }: OfflineNoteProps) {
  return (
    <Note
      tone="warn"
      icon={<WifiOff />}
      title={`No connection since ${toSecond(offlineSince)}. Keep typing.`}
    >
      Everything is kept on this computer and sent when you are back, Run and Submit in the order of your
      presses.
      {givenBackMinutes > 0 &&
        ` From half a minute on, lost time comes back: up to ${givenBackMinutes} minutes in all.`}
      {children}
    </Note>
  );
}

import { Wifi, WifiOff } from 'lucide-react';
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
  /** Only where the attempt's rules do give it back: a promise is not decoration. */
  timeIsGivenBack?: boolean | undefined;
}

/** Stands above the results while there is no connection. */
export function OfflineNote({ offlineSince, timeIsGivenBack = false }: OfflineNoteProps) {
  return (
    <Note
      tone="warn"
      icon={<WifiOff />}
      title={`No connection since ${toSecond(offlineSince)}. Keep typing.`}
    >
      Everything is kept on this computer and sent when you are back. Run and Submit wait.
      {timeIsGivenBack && ' The lost time is given back.'}
    </Note>
  );
}

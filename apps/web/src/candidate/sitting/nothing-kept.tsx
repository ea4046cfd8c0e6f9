import { Note } from '@fairshot/ui/note';
import { HardDrive } from 'lucide-react';

import { useSittingState } from './use-sitting.ts';

/** Stands for as long as this browser refuses a copy: what is typed then has one home less. */
export function NothingKeptHere() {
  const keepsHere = useSittingState((state) => state.keepsHere);
  const isOffline = useSittingState((state) => state.offlineSince !== undefined);
  if (keepsHere) return null;
  return (
    <Note
      tone="warn"
      icon={<HardDrive />}
      title={
        isOffline
          ? 'This browser cannot keep a copy here. Leave this page open until the connection is back.'
          : 'This browser cannot keep a copy here; the server still saves every second.'
      }
    >
      {isOffline
        ? 'What you type stands on this page and is sent when you are back.'
        : 'Its storage is blocked or full, or this is a private window. Go on; nothing else changes.'}
    </Note>
  );
}

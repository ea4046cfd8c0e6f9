import { Say } from '@fairshot/ui/say';
import { CloudCheck, HardDrive, LoaderCircle, Pencil } from 'lucide-react';
import { useEffect, useState } from 'react';

import { clockTime } from '../../format.ts';
import type { SaveState } from './draft-keeper.ts';
import { useDraftState } from './use-editing.ts';

/** Heard at most this often; "Saving" is never told, it is nothing anyone could act on. */
const SPACE_MS = 10_000;

/** Where the author's work is. */
export function SaveIndicator() {
  const save = useDraftState((state) => state.save);
  const spoken = useSpoken(
    save.kind === 'kept' ? wordsOf(save) : save.kind === 'saved' ? 'Saved' : undefined,
  );
  return (
    <>
      <Say icon={iconOf(save)} tone={save.kind === 'kept' && !save.isOffline ? 'warn' : 'neutral'}>
        <span className="text-12">{wordsOf(save)}</span>
      </Say>
      <span className="fs-hidden" role="status">
        {spoken}
      </span>
    </>
  );
}

function iconOf(save: SaveState) {
  if (save.kind === 'saved') return <CloudCheck />;
  if (save.kind === 'saving') return <LoaderCircle className="fs-spin" />;
  return save.kind === 'waiting' ? <Pencil /> : <HardDrive />;
}

function wordsOf(save: SaveState): string {
  if (save.kind === 'saved') return `Saved ${clockTime(new Date(save.at).toISOString())}`;
  if (save.kind === 'saving') return 'Saving';
  if (save.kind === 'waiting') return 'Changed';
  return save.isOffline ? 'Not saved: offline, kept on this computer' : 'Not saved, kept on this computer';
}

function useSpoken(words: string | undefined): string | undefined {
  const [spoken, setSpoken] = useState<string>();
  const kind = words?.replace(/[\d:]+/g, '');
  useEffect(() => {
    if (kind === undefined) return undefined;
    const timer = setTimeout(() => setSpoken(kind), kind.startsWith('Saved') ? SPACE_MS : 0);
    return () => clearTimeout(timer);
  }, [kind]);
  return spoken;
}

import { CloudCheck, CloudOff, HardDrive, LoaderCircle } from 'lucide-react';
import { toSecond } from './clock-words.tsx';
import { Say } from './say.tsx';
import { useSpacedWords } from './use-spaced-words.tsx';

/**
 * Where the work is: with the server since `at`, on its way, on this computer only since `at` (epoch ms), or on the
 * open page alone, where the browser keeps nothing.
 */
export type SavedState = { kind: 'saving' } | { kind: 'saved' | 'kept' | 'unkept'; at: number };

/** At most one message in ten seconds, and "Saving" is never one: it is nothing that anyone could act on. */
const SPACE_MS = 10_000;

/** Says where a candidate's work is. Heard by screen readers when that place changes, not at every keystroke. */
export function SavedIndicator({ state }: { state: SavedState }) {
  const announcement = useSpacedWords(wordsOf(state), SPACE_MS);
  return (
    <>
      <Face state={state} />
      <span className="fs-hidden" role="status">
        {announcement}
      </span>
    </>
  );
}

function Face({ state }: { state: SavedState }) {
  if (state.kind === 'saving') return <Say icon={<LoaderCircle className="fs-spin" />}>Saving</Say>;
  if (state.kind === 'kept') return <Say icon={<HardDrive />}>Kept here {toSecond(state.at)}</Say>;
  if (state.kind === 'unkept') return <Say icon={<CloudOff />}>Not saved {toSecond(state.at)}</Say>;
  return <Say icon={<CloudCheck />}>Saved {toSecond(state.at)}</Say>;
}

function wordsOf(state: SavedState): string | undefined {
  if (state.kind === 'saving') return undefined;
  if (state.kind === 'unkept') return 'Not saved yet. Leave this page open.';
  return state.kind === 'kept' ? 'Kept on this computer' : 'Saved';
}

import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { sentenceOf } from '../../../client/sentence-of.ts';
import { isPassing } from '../../../client/trouble.ts';
import { useEditing } from '../editing/use-editing.ts';
import { storeContents } from './store-contents.ts';

const PAUSE_MS = 700;
const AGAIN_MS = 4000;

/**
 * Stores a text while it is typed, a moment after the last key, and once more when its field goes away; without a
 * connection it tries again until it has worked.
 */
export function useStoringText(onStored: (sha256: string) => void) {
  const { organizationId, stored } = useEditing();
  const [text, setText] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const [isWaiting, setWaiting] = useState(false);
  const newest = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const told = useRef(onStored);
  useEffect(() => {
    told.current = onStored;
  });

  const store = async () => {
    clearTimeout(timer.current);
    const sent = newest.current;
    if (sent === undefined) return;
    try {
      const [content] = await storeContents([sent], { organizationId });
      if (newest.current !== sent || !content) return;
      newest.current = undefined;
      stored.set(content.sha256, content);
      setTrouble(undefined);
      setWaiting(false);
      told.current(content.sha256);
    } catch (error) {
      setTrouble(`Not stored yet: ${sentenceOf(error)}`);
      if (isPassing(error)) timer.current = setTimeout(() => void store(), AGAIN_MS);
    }
  };
  const type = (next: string) => {
    setText(next);
    setWaiting(true);
    newest.current = next;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void store(), PAUSE_MS);
  };
  const leave = useEffectEvent(() => void store());
  useEffect(() => () => leave(), []);
  return { text, trouble, isWaiting, type };
}

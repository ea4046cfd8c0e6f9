import { useToasts } from '@fairshot/ui/toast';
import { useEffect, useEffectEvent } from 'react';

import { useEditing } from './use-editing.ts';

/** Ctrl S saves at once; Ctrl Z and Ctrl Shift Z take acts back and do them again, outside of text fields. */
export function useEditorKeys(): void {
  const { keeper, acts, readOnly } = useEditing();
  const say = useToasts();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (readOnly || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === 's') {
      event.preventDefault();
      void keeper.saveNow().then((isSaved) => {
        const more = isSaved ? undefined : 'What you wrote is kept on this computer.';
        say({ title: isSaved ? 'Saved' : 'Not saved yet', kind: isSaved ? 'done' : 'note', more });
      });
    } else if ((key === 'z' || key === 'y') && !isTyping(event.target)) {
      event.preventDefault();
      if (key === 'y' || event.shiftKey) acts.redo();
      else acts.undo();
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, [contenteditable], .monaco-editor') !== null
  );
}

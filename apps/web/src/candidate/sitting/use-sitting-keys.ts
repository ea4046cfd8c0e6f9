import { useEffect, useEffectEvent } from 'react';

import { useKeyMap } from './editor/key-maps.ts';
import { turnTo } from './questions.ts';
import { useResultActs } from './results/use-result-acts.ts';
import { useSitting } from './use-sitting.ts';

/**
 * The sitting's keys. They are heard before the editor hears them, since Ctrl Enter and F1 mean other
 * things there. F6 belongs to the frame, Escape to the editor.
 */
export function useSittingKeys({ onHelp, onSettings }: { onHelp: () => void; onSettings: () => void }): void {
  const sitting = useSitting();
  const { run, submit } = useResultActs();
  const keyMap = useKeyMap();

  const act = useEffectEvent((event: KeyboardEvent): (() => void) | undefined => {
    const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (event.key === 'F1') return onHelp;
    if (isCommand && event.key === ',') return onSettings;
    if (isCommand && event.key === 'Enter') return submit;
    if (isCommand && (event.key === "'" || event.code === 'Quote')) return run;
    if (isCommand && event.key.toLowerCase() === 's' && !(keyMap === 'emacs' && isInEditor(event)))
      return () => void sitting.saveNow();
    const digit = event.altKey && !event.ctrlKey && /^Digit([1-9])$/.exec(event.code)?.[1];
    const question = digit && sitting.store.state.attempt.questions[Number(digit) - 1];
    return question ? () => turnTo(sitting, question.questionVersionId) : undefined;
  });

  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.isComposing || document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      const meant = act(event);
      if (!meant) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) meant();
    };
    window.addEventListener('keydown', hear, true);
    return () => window.removeEventListener('keydown', hear, true);
  }, []);
}

/** There C-s searches, and C-x C-s saves. */
function isInEditor({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('.monaco-editor') !== null;
}

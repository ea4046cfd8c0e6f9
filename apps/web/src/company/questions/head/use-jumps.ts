import { useEffect } from 'react';

import type { QuestionTab } from '../../filters-question.ts';
import { placesOf, tabOf } from './place-of.ts';
import { useOpenTab, useTab } from './use-tab.ts';

/** The field to go to once its tab is drawn; tabs are loaded when somebody opens them. */
let awaited: { path: string; tab: QuestionTab } | undefined;
const NEXT_LOOK_MS = 50;
const LOOKS = 60;

/** Goes to the field that a sentence is about: opens its tab and puts the focus there. */
export function useJumpTo(): (path: string) => void {
  const open = useOpenTab();
  const tab = useTab();
  return (path) => {
    awaited = { path, tab: tabOf(path) };
    if (awaited.tab === tab) look(0);
    else void open(awaited.tab);
  };
}

/** Completes a jump when the tab it went to is there. */
export function useJumps(): void {
  const tab = useTab();
  useEffect(() => {
    if (awaited?.tab === tab) look(0);
  }, [tab]);
}

function look(tries: number): void {
  if (!awaited) return;
  const place = placesOf(awaited.path)
    .map((path) => document.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`))
    .find((found) => found !== null);
  if (place) {
    awaited = undefined;
    const control = place.querySelector<HTMLElement>('input, textarea, button, [tabindex="0"]') ?? place;
    place.scrollIntoView({ block: 'center' });
    control.focus();
  } else if (tries < LOOKS) setTimeout(() => look(tries + 1), NEXT_LOOK_MS);
  else awaited = undefined;
}

import { lazy } from 'react';

const loadReview = () => import('./review/review-page.tsx');
const loadFinalQuestion = () => import('./results/final-question.tsx');
const loadKeys = () => import('./keys-dialog.tsx');
const loadChoices = () => import('./choices/choices-pane.tsx');
const loadElsewhere = () => import('./open-elsewhere.tsx');
const loadKept = () => import('./kept-aside.tsx');
const loadBreak = () => import('./break/break-dialog.tsx');
const loadSettings = () => import('./settings-dialog.tsx');

/* What a sitting shows only when it is asked for. The first load does without; it is fetched right behind it. */

export const ReviewPage = lazy(async () => ({ default: (await loadReview()).ReviewPage }));
export const FinalQuestion = lazy(async () => ({ default: (await loadFinalQuestion()).FinalQuestion }));
export const KeysDialog = lazy(async () => ({ default: (await loadKeys()).KeysDialog }));
export const SettingsDialog = lazy(async () => ({ default: (await loadSettings()).SettingsDialog }));
export const BreakDialog = lazy(async () => ({ default: (await loadBreak()).BreakDialog }));
export const ChoicesPane = lazy(async () => ({ default: (await loadChoices()).ChoicesPane }));
export const ChoicesKept = lazy(async () => ({ default: (await loadChoices()).ChoicesKept }));
export const OpenElsewhere = lazy(async () => ({ default: (await loadElsewhere()).OpenElsewhere }));
export const KeptAside = lazy(async () => ({ default: (await loadKept()).KeptAside }));

/** Fetches them, so that they are there when the network is not. */
export function fetchLaterParts(): void {
  for (const load of [
    loadReview,
    loadFinalQuestion,
    loadKeys,
    loadChoices,
    loadSettings,
    loadElsewhere,
    loadKept,
    loadBreak,
  ])
    void load().catch(() => undefined); // asked again when needed
}

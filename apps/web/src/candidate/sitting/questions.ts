import type { Language } from '@fairshot/contracts/questions/language';

import { change, reach, type SittingCore } from './sitting-core.ts';

/** Turns to a question. The server counts the time spent on each. */
export function turnTo(core: SittingCore, questionId: string): void {
  const { seen, attempt } = core.store.state;
  if (!attempt.questions.some((question) => question.questionVersionId === questionId)) return;
  change(core, { questionId, seen: { ...seen, [questionId]: true }, tab: 'samples', notice: undefined });
  tellVisit(core);
}

/** Tells the server which question is on the screen. */
export function tellVisit(core: SittingCore): void {
  void tell(core, core.door.visit(core.store.state.questionId));
}

/** Chooses the language of the question on the screen; each language keeps its own text. */
export function chooseLanguage(core: SittingCore, language: Language): void {
  const { languages, questionId } = core.store.state;
  change(core, { languages: { ...languages, [questionId]: language } });
  remember(core, { language });
}

/** Marks the question on the screen for review, or takes the mark away. */
export function toggleMark(core: SittingCore): void {
  const { marked, questionId } = core.store.state;
  const markedForReview = !marked[questionId];
  change(core, { marked: { ...marked, [questionId]: markedForReview } });
  remember(core, { markedForReview });
}

function remember(core: SittingCore, body: { language?: Language; markedForReview?: boolean }): void {
  void tell(core, core.door.remember(core.store.state.questionId, body));
}

// Comfort, not evidence: if it does not arrive, nothing the candidate made is lost.
async function tell(core: SittingCore, telling: Promise<unknown>): Promise<void> {
  await reach(core, telling).catch(() => undefined);
}

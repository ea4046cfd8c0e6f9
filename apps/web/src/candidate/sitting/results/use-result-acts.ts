import { createStore, useSelector } from '@tanstack/react-store';

import { isResting, type PressKind } from '../presses/press.ts';
import { isFinal, isFinalWaiting } from '../question/question-state.ts';
import { change } from '../sitting-core.ts';
import { currentQuestion } from '../sitting-state.ts';
import { useSitting } from '../use-sitting.ts';

/** Whether the question "Hand in for good?" is open; keys and buttons may both ask it. */
const asking = createStore(false);

/** Run and Submit, as the buttons and the keys do them. */
export function useResultActs() {
  const sitting = useSitting();
  const isAsking = useSelector(asking);

  // Choices are saved as they are picked; there is nothing to run, and nothing to hand in before the end.
  const isCode = () => currentQuestion(sitting.store.state).kind === 'coding';
  const rests = (kind: PressKind) => isResting(sitting.store.state.presses, kind, sitting.clock.now());
  const run = () => {
    if (!isCode() || rests('run')) return;
    const { tab, ownInputs, questionId } = sitting.store.state;
    if (tab === 'submissions') change(sitting, { tab: 'samples' });
    showResults();
    sitting.presses.press('run', tab === 'own' ? (ownInputs[questionId] ?? '') : undefined);
  };
  const confirm = () => {
    asking.setState(() => false);
    change(sitting, { tab: 'submissions' });
    showResults();
    sitting.presses.press('submission');
  };
  const submit = () => {
    const { state } = sitting.store;
    const question = currentQuestion(state);
    if (!isCode() || state.standing !== 'open' || rests('submission')) return;
    if (isFinal(state, question) || isFinalWaiting(state, question)) return;
    if (state.attempt.submissionsPolicy === 'one_final') asking.setState(() => true);
    else confirm();
  };
  return { run, submit, confirm, isAsking, stopAsking: () => asking.setState(() => false) };
}

// Where the screen is narrow the panes are tabs, and what was asked for should come into sight.
function showResults(): void {
  document.querySelector<HTMLElement>('[role="tab"][data-tab="results"]')?.click();
}

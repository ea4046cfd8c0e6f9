import { createStore, useSelector } from '@tanstack/react-store';

import { isFinal } from '../question/question-state.ts';
import { change } from '../sitting-core.ts';
import { currentQuestion } from '../sitting-state.ts';
import { useSitting } from '../use-sitting.ts';
import { runInEditor, submitInEditor } from './send-code.ts';

/** Whether the question "Hand in for good?" is open; keys and buttons may both ask it. */
const asking = createStore(false);

/** Run and Submit, as the buttons and the keys do them. */
export function useResultActs() {
  const sitting = useSitting();
  const isAsking = useSelector(asking);

  // Choices are saved as they are picked; there is nothing to run, and nothing to hand in before the end.
  const isCode = () => currentQuestion(sitting.store.state).kind === 'coding';
  const run = () => {
    if (!isCode()) return;
    const { tab, ownInputs, questionId } = sitting.store.state;
    if (tab === 'submissions') change(sitting, { tab: 'samples' });
    showResults();
    void runInEditor(sitting, tab === 'own' ? (ownInputs[questionId] ?? '') : undefined);
  };
  const confirm = () => {
    asking.setState(() => false);
    change(sitting, { tab: 'submissions' });
    showResults();
    void submitInEditor(sitting);
  };
  const submit = () => {
    const { state } = sitting.store;
    if (!isCode() || state.standing !== 'open' || state.sending || isFinal(state, currentQuestion(state)))
      return;
    if (state.attempt.submissionsPolicy === 'one_final') asking.setState(() => true);
    else confirm();
  };
  return { run, submit, confirm, isAsking, stopAsking: () => asking.setState(() => false) };
}

// Where the screen is narrow the panes are tabs, and what was asked for should come into sight.
function showResults(): void {
  document.querySelector<HTMLElement>('[role="tab"][data-tab="results"]')?.click();
}

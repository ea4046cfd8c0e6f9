import { Button } from '@fairshot/ui/button';
import { toSecond } from '@fairshot/ui/clock-words';
import { Play } from 'lucide-react';

import { isOnItsWay, type PressKind, waitingOf } from '../presses/press.ts';
import { useRest } from '../presses/use-rest.ts';
import { isFinal, isFinalWaiting } from '../question/question-state.ts';
import { currentQuestion } from '../sitting-state.ts';
import { useSittingState } from '../use-sitting.ts';
import { useResultActs } from './use-result-acts.ts';

/** Run and Submit, apart; each says when a press of it would only wait. */
export function Acts() {
  const { run, submit } = useResultActs();
  const isOpen = useSittingState((state) => state.standing === 'open');
  const isHandedIn = useSittingState((state) => isFinal(state, currentQuestion(state)));
  const isHandingIn = useSittingState((state) => isFinalWaiting(state, currentQuestion(state)));
  const isOwn = useSittingState((state) => state.tab === 'own');
  const running = useAct('run', isOwn ? 'Run own input' : 'Run');
  const submitting = useAct('submission', 'Submit');
  return (
    <span className="ml-auto flex flex-wrap items-center justify-end gap-x-4 gap-y-2">
      <Button icon={<Play />} keys="Ctrl '" disabled={!isOpen} onClick={run} {...running} />
      <Button
        kind="primary"
        keys="Ctrl Enter"
        disabled={!isOpen}
        onClick={submit}
        {...submitting}
        unavailable={
          isHandedIn
            ? 'The one submission of this question was made'
            : isHandingIn
              ? 'The one submission of this question waits to be sent'
              : submitting.unavailable
        }
      />
      <Rested kind="run" name="Run" />
      <Rested kind="submission" name="Submit" />
    </span>
  );
}

/** The button's words: what a press does now. */
function useAct(kind: PressKind, name: string) {
  const rest = useRest(kind);
  const isBusy = useSittingState((state) => isOnItsWay(state.presses, state.questionId, kind));
  const waiting = useSittingState((state) => waitingOf(state.presses, state.questionId, kind).length);
  const isAway = useSittingState(
    (state) => state.offlineSince !== undefined || state.presses.waitsFor === 'connection',
  );
  const words = isAway ? `${name} when back` : name;
  return {
    busy: isBusy,
    busyLabel: 'Sending',
    unavailable: rest && `${name} was pressed often; it is possible again at ${toSecond(rest.until)}`,
    children: rest ? (
      // Read aloud it keeps its name, or it would be read anew each second.
      <>
        <span className="fs-hidden">{name}</span>
        <span aria-hidden className="tabular-nums">
          {name} in {rest.seconds} s
        </span>
      </>
    ) : (
      <>
        {words}
        {isAway && waiting > 0 && (
          <>
            {' '}
            <span aria-hidden>({waiting})</span>
            <span className="fs-hidden">{waiting} waiting</span>
          </>
        )}
      </>
    ),
  };
}

/** Said once when the rest begins, and the silence after it is its end. */
function Rested({ kind, name }: { kind: PressKind; name: string }) {
  const until = useRest(kind)?.until;
  return (
    <span className="fs-hidden" role="status">
      {until !== undefined && `${name} was pressed often. It is possible again at ${toSecond(until)}.`}
    </span>
  );
}

import { Button } from '@fairshot/ui/button';
import { toSecond } from '@fairshot/ui/clock-words';
import { CodeBlock } from '@fairshot/ui/code-block';
import { Note } from '@fairshot/ui/note';
import { Hourglass } from 'lucide-react';

import type { Press } from '../presses/press.ts';
import { maySend, questionOf, type SittingState } from '../sitting-state.ts';
import { useSitting, useSittingState } from '../use-sitting.ts';

/** What was pressed and is not sent yet, in the order it will be; each can be taken back until then. */
export function WaitingPresses() {
  const { presses } = useSitting();
  const waiting = useSittingState((state) => state.presses.waiting);
  const isHeldUp = useSittingState(
    (state) => state.presses.waitsFor !== undefined || !maySend(state.standing),
  );
  const title = useSittingState(titleOf);
  const keepsHere = useSittingState((state) => state.keepsHere);
  // Without a connection the note above this one says where everything is kept.
  const isOffline = useSittingState((state) => state.offlineSince !== undefined);
  const isElsewhere = useSittingState((state) => state.standing === 'other_tab');
  if (waiting.length === 0 || !isHeldUp || isElsewhere) return null;
  return (
    <Note icon={<Hourglass />} title={<span role="status">{title}</span>}>
      {!isOffline && keepsHere && 'Kept on this computer, also when the page is closed.'}
      {!isOffline && !keepsHere && 'On this page alone: leave it open.'}
      <ol className="max-h-28 overflow-auto" aria-label="Waiting to be sent">
        {waiting.map((press) => (
          <li key={press.idempotencyKey} className="flex items-center gap-3">
            <PressWords press={press} />
            <Button
              kind="ghost"
              size="small"
              className="ml-auto flex-none"
              onClick={() => presses.takeBack(press)}
            >
              Take back
              <TakenBackWhich press={press} />
            </Button>
          </li>
        ))}
      </ol>
    </Note>
  );
}

function titleOf({ presses: { waiting, waitsFor }, standing, offlineSince }: SittingState): string {
  const toSend = `${waiting.length} to send`;
  if (standing === 'paused') return `Waiting for the attempt to go on: ${toSend}`;
  if (standing === 'session_gone') return `Waiting for your personal link: ${toSend}`;
  if (waitsFor === 'connection' || offlineSince !== undefined) return `Waiting for the connection: ${toSend}`;
  if (waitsFor === 'service') return `Waiting for FairShot to answer: ${toSend}`;
  if (waitsFor === 'rest') return `Pressed often in a short time, and goes on by itself: ${toSend}`;
  return `Sending in the order of pressing: ${waiting.length} to go`;
}

/** What was pressed and was not taken, with the reason and the text, until its author has seen it. */
export function RefusedPresses() {
  const { presses } = useSitting();
  const refused = useSittingState((state) => state.presses.refused);
  return refused.map((press) => (
    <Note
      key={press.idempotencyKey}
      tone="bad"
      title={
        <>
          Not taken: <PressWords press={press} />
        </>
      }
      action={
        <Button size="small" onClick={() => presses.dismiss(press)}>
          Understood
        </Button>
      }
    >
      {press.refused?.title} {press.refused?.text}
      <details className="mt-1">
        <summary>The text that was pressed</summary>
        <div className="max-h-40 overflow-auto">
          <CodeBlock label="The text that was pressed" code={press.source} language={press.language} />
        </div>
      </details>
    </Note>
  ));
}

/** "Question 2, Submit, pressed 12:03:10". */
function PressWords({ press }: { press: Press }) {
  const position = useSittingState((state) => questionOf(state, press.questionVersionId).position);
  const what =
    press.kind === 'submission' ? 'Submit' : press.ownInput === undefined ? 'Run' : 'Run own input';
  return (
    <span className="tabular-nums">
      Question {position}, {what}, pressed {toSecond(press.pressedAt)}
    </span>
  );
}

/** Said to those who hear one button after the other. */
function TakenBackWhich({ press }: { press: Press }) {
  return (
    <span className="fs-hidden">
      {' '}
      <PressWords press={press} />
    </span>
  );
}

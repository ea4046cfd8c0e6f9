import { type AttemptReceipt, getReceipt } from '@fairshot/contracts/attempts/attempts.contract';
import { ANSWER_LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import { CandidateShell } from '@fairshot/ui/candidate-shell';
import { toSecond } from '@fairshot/ui/clock-words';
import { CopyableId } from '@fairshot/ui/copyable-id';
import { Say } from '@fairshot/ui/say';
import { Skeleton } from '@fairshot/ui/skeleton';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Check, CircleCheck, Minus } from 'lucide-react';

import { call } from '../../client/call.ts';
import { dayAndMinute, zoneWords } from '../landing/window-words.ts';
import { LinkTrouble } from '../landing/link-trouble.tsx';
import { KeptTexts } from './kept-texts.tsx';
import { PracticeDone } from './practice-done.tsx';
import { Outcome } from './outcome.tsx';
import { useOutcomes } from './use-outcomes.ts';

const route = getRouteApi('/attempts/$attemptId/finished');

/** What the candidate holds after the end: a code, the time, and what was handed in. */
export function ReceiptPage() {
  const { attemptId } = route.useParams();
  const {
    data: receipt,
    error,
    refetch,
  } = useQuery({
    queryKey: ['receipt', attemptId],
    queryFn: ({ signal }) => call(getReceipt, { params: { attemptId }, signal }),
  });

  return (
    <CandidateShell home="/">
      <title>Your receipt - FairShot</title>
      {receipt ? (
        <>
          {receipt.practiceOf ? (
            <PracticeDone invitationId={receipt.practiceOf} />
          ) : (
            <Held receipt={receipt} />
          )}
          <Receipt receipt={receipt} />
          <KeptTexts attemptId={attemptId} />
        </>
      ) : error ? (
        <LinkTrouble error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton what="your receipt" onRetry={() => void refetch()} />
      )}
    </CandidateShell>
  );
}

const endings: Record<AttemptReceipt['finishedBy'], string> = {
  candidate: 'You finished it.',
  clock: 'The time ended it, and what was in the editor was handed in.',
  policy: 'It ended by a rule of this assessment. A person looks at it before anything is decided.',
  staff: 'Staff ended it. All your answers are stored.',
};

function Held({ receipt }: { receipt: AttemptReceipt }) {
  return (
    <div>
      <p className="mb-1 flex items-center gap-2 text-text-2">
        <CircleCheck className="text-ok" /> {receipt.organization} has your answers
      </p>
      <h1>{receipt.title} is handed in</h1>
      <p className="mt-2 text-text-2">
        {dayAndMinute(receipt.finishedAt)}, {zoneWords()}. {endings[receipt.finishedBy]}
      </p>
    </div>
  );
}

function Receipt({ receipt }: { receipt: AttemptReceipt }) {
  const outcomes = useOutcomes(receipt);
  return (
    <>
      <p>
        Receipt <CopyableId value={receipt.receiptCode} what="the receipt code" />
        <span className="block text-text-2">
          Whoever holds a code can <a href={`/receipts/${receipt.receiptCode}`}>check what was received</a>
          {receipt.practiceOf ? ' as long as it is kept' : ' at any time'}; it tells nothing else.
        </span>
      </p>
      {receipt.scoreMillipoints !== undefined && (
        <p>
          Score{' '}
          <b>
            {Math.round(receipt.scoreMillipoints / 10) / 100} of {receipt.maxPoints}
          </b>{' '}
          points
        </p>
      )}
      {receipt.awaitsRelease && (
        <p className="text-text-2">
          The organizer has not released the results yet. When they do, this page shows them.
        </p>
      )}
      <section>
        <h2 className="mb-2">What was handed in</h2>
        <ul className="rounded-3 border border-line-2 bg-surface">
          {receipt.questions.map((question, at) => (
            <li
              key={question.position}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2.5 last:border-0"
            >
              <span className="w-4 text-text-3 tabular-nums">{at + 1}</span>
              <b className="min-w-0 flex-1 font-medium">{question.title}</b>
              <HandedIn submitted={question.submitted} />
              <Outcome found={outcomes.get(question.submitted?.id ?? '')} />
              <Waited submitted={question.submitted} />
            </li>
          ))}
        </ul>
      </section>
      {!receipt.practiceOf && (
        <p className="text-text-2">You may close this page. Your personal link leads back to this receipt.</p>
      )}
    </>
  );
}

/** It arrived later than it was made; the first instant is the browser's word. */
function Waited({ submitted }: Pick<AttemptReceipt['questions'][number], 'submitted'>) {
  if (!submitted?.pressedAt) return null;
  return (
    <p className="basis-full pl-8 text-13 text-text-2 tabular-nums">
      pressed {toSecond(Date.parse(submitted.pressedAt))}, arrived{' '}
      {toSecond(Date.parse(submitted.submittedAt))}: it waited to be sent
    </p>
  );
}

const origins = {
  candidate: 'submitted by you',
  deadline: 'handed in at the end of the time',
  finish: 'handed in when you finished',
};

function HandedIn({ submitted }: Pick<AttemptReceipt['questions'][number], 'submitted'>) {
  if (!submitted) return <Say icon={<Minus />}>Nothing handed in</Say>;
  return (
    <Say icon={<Check />}>
      {ANSWER_LANGUAGE_NAMES[submitted.language]}, {origins[submitted.origin]},{' '}
      {toSecond(Date.parse(submitted.submittedAt))},{' '}
      <a href={`/receipts/${submitted.receiptCode}`} className="font-mono text-12">
        {submitted.receiptCode}
      </a>
    </Say>
  );
}

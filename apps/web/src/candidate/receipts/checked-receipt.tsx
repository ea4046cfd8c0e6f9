import { ANSWER_LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import type { CheckedReceipt } from '@fairshot/contracts/submissions/receipts.contract';
import { CopyableId } from '@fairshot/ui/copyable-id';
import { Note } from '@fairshot/ui/note';
import { CircleCheck, Dumbbell } from 'lucide-react';
import type { ReactNode } from 'react';

import { dayAndMinute, zoneWords } from '../landing/window-words.ts';
import { CompareText } from './compare-text.tsx';

type OfSubmission = Extract<CheckedReceipt, { kind: 'submission' }>;
type OfAttempt = Extract<CheckedReceipt, { kind: 'attempt' }>;

/** What a code stands for. */
export function CheckedReceiptFacts({ receipt }: { receipt: CheckedReceipt }) {
  return (
    <section className="flex flex-col gap-4" aria-label="The receipt">
      <p className="flex items-center gap-2">
        <CircleCheck className="text-ok" /> {receipt.organization} received this on{' '}
        {dayAndMinute(receipt.receivedAt)}, {zoneWords()}.
      </p>
      {receipt.isPractice && (
        <Note tone="info" icon={<Dumbbell />} title="This was practice.">
          It counts for nothing and is deleted within a day.
        </Note>
      )}
      {receipt.kind === 'submission' ? (
        <SubmissionFacts receipt={receipt} />
      ) : (
        <AttemptFacts receipt={receipt} />
      )}
    </section>
  );
}

const origins: Record<OfSubmission['origin'], string> = {
  candidate: 'Submitted by the candidate',
  deadline: 'Handed in by the clock, from what was saved last',
  finish: 'Handed in when the candidate finished, from what was saved last',
};

const standings: Record<OfSubmission['standing'], string> = {
  graded: 'This is the version that is graded.',
  one_of: 'Several versions were handed in; the best of them is graded, and this is one of them.',
  replaced: 'A later version was submitted and is graded instead.',
};

function SubmissionFacts({ receipt }: { receipt: OfSubmission }) {
  return (
    <>
      <dl className="grid grid-cols-1 gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        <Fact name="Answer to">Question {receipt.question}</Fact>
        <Fact name="How">{origins[receipt.origin]}</Fact>
        <Fact name="Written in">{ANSWER_LANGUAGE_NAMES[receipt.language]}</Fact>
        <Fact name="Size">{receipt.bytes.toLocaleString('en')} bytes</Fact>
        <Fact name="SHA-256">
          <span className="break-all">
            <CopyableId value={receipt.sha256} what="the SHA-256" />
          </span>
        </Fact>
      </dl>
      <p>{standings[receipt.standing]}</p>
      <CompareText sha256={receipt.sha256} />
    </>
  );
}

function AttemptFacts({ receipt }: { receipt: OfAttempt }) {
  if (receipt.submissions.length === 0) return <p>Nothing was handed in with it.</p>;
  return (
    <>
      <p>What was handed in last for each question has a code of its own:</p>
      <ul className="rounded-3 border border-line-2 bg-surface" aria-label="Handed in">
        {receipt.submissions.map(({ question, code, receivedAt }) => (
          <li
            key={question}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line px-4 py-2.5 last:border-0"
          >
            <span className="min-w-0 flex-1">Question {question}</span>
            <span className="text-text-2">{dayAndMinute(receivedAt)}</span>
            <a href={`/receipts/${code}`} className="font-mono">
              {code}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-text-2">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

import { type AttemptTime, reverseTime } from '@fairshot/contracts/attempts/time.contract';
import { Button } from '@fairshot/ui/button';
import { useState } from 'react';

import { call } from '../../client/call.ts';
import { clockTime, stretch } from '../format.ts';
import { useOrganization } from '../use-organization.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { silenceWords } from './silence-words.ts';
import { useTimeAct } from './time-query.ts';

type Credit = AttemptTime['credits'][number];

interface CreditsProps {
  attemptId: string;
  time: AttemptTime;
  mayReverse: boolean;
}

/** What was given and taken back, when, by whom, why, and what is known of the cause. */
export function Credits({ attemptId, time, mayReverse }: CreditsProps) {
  const [reversing, setReversing] = useState<Credit>();
  if (time.credits.length === 0) return null;
  return (
    <ul className="flex flex-col gap-2 text-12" aria-label="Credits of time">
      {time.credits.map((credit) => (
        <li key={credit.id} className="flex flex-col gap-0.5">
          <span className="flex flex-wrap items-baseline gap-2">
            <b className="font-medium">{amount(credit)}</b>
            <span className="text-text-2">{source(credit)}</span>
            {mayReverse && canReverse(credit) && (
              <Button kind="ghost" size="small" onClick={() => setReversing(credit)}>
                Take back
              </Button>
            )}
          </span>
          <span className="break-words text-text-2">{words(credit)}</span>
        </li>
      ))}
      {reversing && (
        <TakeBackDialog attemptId={attemptId} credit={reversing} onClose={() => setReversing(undefined)} />
      )}
    </ul>
  );
}

function TakeBackDialog({
  attemptId,
  credit,
  onClose,
}: {
  attemptId: string;
  credit: Credit;
  onClose: () => void;
}) {
  const { id: organizationId } = useOrganization();
  const taking = useTimeAct(attemptId, 'The time was taken back', (reason: string) =>
    call(reverseTime, { params: { organizationId, attemptId, creditId: credit.id }, body: { reason } }),
  );
  return (
    <ReasonDialog
      title={`Take ${amount(credit)} back?`}
      text="At least two minutes are left to the candidate, whatever was given."
      verb="Take back"
      busyLabel="Taking back"
      isBusy={taking.isPending}
      onReason={taking.mutateAsync}
      onClose={onClose}
    />
  );
}

function canReverse({ isReversed, isReversal, cause }: Credit): boolean {
  return !isReversed && !isReversal && cause !== 'pause';
}

function amount({ seconds }: Credit): string {
  return `${seconds > 0 ? '+' : '−'}${stretch(Math.abs(seconds))}`;
}

function source({ cause, at, by }: Credit): string {
  const who = cause === 'outage' || cause === 'line' ? 'by rule' : by ? `by ${by}` : 'by staff';
  return `${clockTime(at)}, ${who}`;
}

function words({ cause, reason, evidence, isReversed }: Credit): string {
  const taken = isReversed ? ' (taken back)' : '';
  if (cause === 'line' && evidence) return `${silenceWords(evidence)}${taken}`;
  const known = evidence ? `, from ${clockTime(evidence.from)} to ${clockTime(evidence.to)}` : '';
  return `${reason}${known}${taken}`;
}

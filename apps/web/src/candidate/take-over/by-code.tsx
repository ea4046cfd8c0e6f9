import { TAKE_OVER_CODE_LENGTH, type TakeOver } from '@fairshot/contracts/attempts/take-over.contract';
import { Button } from '@fairshot/ui/button';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';

import { isRefusal } from '../../client/trouble.ts';
import { useServerTime } from '../landing/use-server-time.ts';
import { OpenElsewhere } from './open-elsewhere.tsx';
import { takeOverTimes } from './take-over-times.ts';
import { useAsk } from './use-ask.ts';
import { useTakeOver } from './use-take-over.ts';

interface ByCodeProps {
  takeOver: TakeOver;
  attemptId: string;
}

/** A code goes to the candidate's address; typed here, it brings the attempt here. */
export function ByCode({ takeOver, attemptId }: ByCodeProps) {
  const taking = useTakeOver(attemptId);
  const ask = useAsk(attemptId, taking.forget);
  const times = takeOverTimes(takeOver, useServerTime(takeOver.now));
  const isSpent = isRefusal(taking.error, 'take_over_code_spent');
  const awaitsCode = times.isOpen && !isSpent;
  const isWrong = isRefusal(taking.error, 'take_over_code_wrong', 'bad_input');
  return (
    <OpenElsewhere
      text={
        <>
          To go on here, you need a code that we send to <b className="wrap-anywhere">{takeOver.address}</b>.
          The other browser becomes read-only, and everything typed there is kept.
        </>
      }
      trouble={ask.error ?? (isWrong || isSpent ? null : taking.error)}
      actions={
        !awaitsCode && (
          <Button
            kind="primary"
            busy={ask.isPending}
            busyLabel="Sending"
            onClick={() => ask.mutate()}
            {...(times.secondsToWait > 0
              ? { unavailable: `A new code can be sent in ${times.secondsToWait} seconds.` }
              : {})}
          >
            {takeOver.request ? 'Send a new code' : 'Send the code'}
          </Button>
        )
      }
    >
      {takeOver.request && !awaitsCode && <p role="status">{spentWords(times.secondsToWait)}</p>}
      {awaitsCode && (
        <CodeForm
          isBusy={taking.isBusy}
          wrong={isWrong ? wrongWords(taking.error) : undefined}
          minutesLeft={times.minutesLeft}
          onCode={taking.take}
          again={
            <Button
              kind="ghost"
              busy={ask.isPending}
              busyLabel="Sending"
              onClick={() => ask.mutate()}
              {...(times.secondsToWait > 0
                ? { unavailable: `A new code can be sent in ${times.secondsToWait} seconds.` }
                : {})}
            >
              {times.secondsToWait > 0 ? `Send a new code (${times.secondsToWait} s)` : 'Send a new code'}
            </Button>
          }
        />
      )}
    </OpenElsewhere>
  );
}

interface CodeFormProps {
  isBusy: boolean;
  wrong: string | undefined;
  minutesLeft: number;
  onCode: (code: string) => void;
  again: ReactNode;
}

function CodeForm({ isBusy, wrong, minutesLeft, onCode, again }: CodeFormProps) {
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  // The button that was pressed is gone; the next thing to do is here.
  useEffect(() => field.current?.focus(), []);
  const digits = code.replace(/\s/g, '');
  const [isShort, setShort] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const isWhole = new RegExp(`^\\d{${TAKE_OVER_CODE_LENGTH}}$`).test(digits);
    setShort(!isWhole);
    if (isWhole && !isBusy) onCode(digits);
  };
  return (
    <form noValidate className="flex max-w-80 flex-col gap-4" onSubmit={send}>
      <Field
        label="Code"
        error={isShort ? 'A code has six digits.' : wrong}
        help={`The letter is on its way. The code works for ${minutesLeft === 1 ? 'one more minute' : `${minutesLeft} more minutes`}.`}
      >
        <Input
          mono
          ref={field}
          value={code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={12}
          onChange={(event) => {
            setCode(event.target.value);
            setShort(false);
          }}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" kind="primary" busy={isBusy} busyLabel="Switching">
          Go on here
        </Button>
        {again}
      </div>
    </form>
  );
}

function wrongWords(error: unknown): string {
  if (!isRefusal(error, 'take_over_code_wrong')) return 'A code has six digits.';
  const left = Number(error.details['triesLeft'] ?? 0);
  return `This is not the code of the newest letter. ${left === 1 ? 'One try is' : `${left} tries are`} left.`;
}

function spentWords(secondsToWait: number): string {
  const when = secondsToWait > 0 ? ` You can have a new one in ${secondsToWait} seconds.` : '';
  return `The last code no longer works.${when}`;
}

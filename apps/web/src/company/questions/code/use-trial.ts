import {
  getTrial,
  startTrial,
  type Trial,
  type TrialRequest,
} from '@fairshot/contracts/questions/proof.contract';
import { useEffect, useRef, useState } from 'react';

import { call } from '../../../client/call.ts';
import { newKey } from '../../../client/new-key.ts';
import { sentenceOf } from '../../../client/sentence-of.ts';
import { useEditing } from '../editing/use-editing.ts';

export interface TrialRun {
  /** The newest state of what was asked. */
  trial: Trial | undefined;
  isRunning: boolean;
  /** Why there is no outcome, in a sentence. */
  trouble: string | undefined;
  /** Asks the sandbox; resolves with the outcome, or nothing when there is none or nobody waits any more. */
  start: (request: TrialRequest) => Promise<Trial | undefined>;
  /** Waits no longer. */
  stop: () => void;
}

const LOOK_MS = 600;

/** Work in the sandbox while a question is written: started, looked at until it is done, forgotten with the page. */
export function useTrial(): TrialRun {
  const { organizationId } = useEditing();
  const [trial, setTrial] = useState<Trial>();
  const [isRunning, setRunning] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const waiting = useRef<AbortController>(undefined);
  useEffect(() => () => waiting.current?.abort(), []);

  const start = async (request: TrialRequest): Promise<Trial | undefined> => {
    waiting.current?.abort();
    const mine = new AbortController();
    waiting.current = mine;
    setTrial(undefined);
    setTrouble(undefined);
    setRunning(true);
    try {
      const done = await follow(organizationId, request, mine.signal, setTrial);
      if (done.state === 'failed') setTrouble('That did not work, and it is our fault. Try again.');
      return done.state === 'done' ? done : undefined;
    } catch (error) {
      if (!mine.signal.aborted) setTrouble(sentenceOf(error));
      return undefined;
    } finally {
      if (waiting.current === mine) setRunning(false);
    }
  };
  const stop = () => {
    waiting.current?.abort();
    waiting.current = undefined;
    setRunning(false);
  };
  return { trial, isRunning, trouble, start, stop };
}

async function follow(
  organizationId: string,
  request: TrialRequest,
  signal: AbortSignal,
  tell: (trial: Trial) => void,
): Promise<Trial> {
  const begun = await call(startTrial, {
    params: { organizationId },
    body: { idempotencyKey: newKey(), request },
    signal,
  });
  for (let trial = begun; ; ) {
    tell(trial);
    if (trial.state === 'done' || trial.state === 'failed') return trial;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    signal.throwIfAborted();
    trial = await call(getTrial, { params: { organizationId, trialId: begun.id }, signal });
  }
}

import type { RefusalCode } from '@fairshot/contracts/refusal';
import type { Store } from '@tanstack/react-store';

import { OfflineError, RefusalError } from '../../client/trouble.ts';
import type { SittingDoor } from './door.ts';
import type { Journal } from './drafts/journal.ts';
import type { SittingState, Standing } from './sitting-state.ts';
import type { LineWatch } from './time/line-watch.ts';
import type { ServerClock } from './time/server-clock.ts';

/** What every part of a sitting works on. */
export interface SittingCore {
  readonly attemptId: string;
  readonly store: Store<SittingState>;
  readonly clock: ServerClock;
  readonly journal: Journal;
  readonly door: SittingDoor;
  readonly line: LineWatch;
}

/** What a refusal says about the whole sitting, beyond the request that met it. */
const meaning: Partial<Record<RefusalCode, Standing>> = {
  other_writer: 'other_writer',
  link_session_gone: 'session_gone',
  not_logged_in: 'session_gone',
  attempt_closed: 'over',
  attempt_time_up: 'handing_in',
  attempt_paused: 'paused',
};

/** Changes some fields of the sitting's state. */
export function change(core: SittingCore, changes: Partial<SittingState>): void {
  core.store.setState((state) => ({ ...state, ...changes }));
}

/** Passes an answer on and learns from it whether the server can be reached and how the sitting stands. */
export async function reach<T>(core: SittingCore, asking: Promise<T>): Promise<T> {
  const begunAt = performance.now();
  try {
    const answer = await asking;
    noteReached(core);
    return answer;
  } catch (error) {
    if (error instanceof OfflineError) noteUnreached(core, begunAt);
    if (error instanceof RefusalError) noteRefusal(core, error);
    throw error;
  }
}

/** The server was reached. */
export function noteReached(core: SittingCore): void {
  if (core.store.state.offlineSince !== undefined) change(core, { offlineSince: undefined });
  core.line.heard();
}

function noteUnreached(core: SittingCore, begunAt: number): void {
  core.line.missed(begunAt);
  if (core.store.state.offlineSince === undefined) change(core, { offlineSince: core.clock.now() });
}

function noteRefusal(core: SittingCore, refusal: RefusalError): void {
  noteReached(core);
  const standing = standingAfter(core, refusal.code);
  if (standing && core.store.state.standing !== 'over') change(core, { standing });
}

function standingAfter({ store }: SittingCore, code: RefusalCode): Standing | undefined {
  if (code === 'not_found' && store.state.attempt.practiceOf) return 'practice_over';
  return meaning[code];
}

import { createStore } from '@tanstack/react-store';
import { describe, expect, test } from 'vitest';

import { aJournal } from '../../../test/a-journal.ts';
import { anAttempt } from '../../../test/an-attempt.ts';
import { reconcile } from './drafts/reconcile.ts';
import type { SittingCore } from './sitting-core.ts';
import { firstState, type Standing } from './sitting-state.ts';
import { openServerDoor } from './server-door.ts';
import { takeAttempt } from './take-news.ts';
import { createLineWatch } from './time/line-watch.ts';
import { createServerClock } from './time/server-clock.ts';

const attempt = anAttempt();
const news = {
  credits: [],
  breakSecondsLeft: 0,
  state: 'in_progress',
  deadlineAt: attempt.deadlineAt,
  now: attempt.now,
  writerEpoch: 1,
  isWriter: true,
};

function aSitting(standing: Standing = 'open'): SittingCore {
  return {
    attemptId: attempt.id,
    door: openServerDoor(attempt.id),
    store: createStore({ ...firstState(attempt, reconcile(attempt, []), []), standing }),
    clock: createServerClock(attempt.now),
    journal: aJournal(),
    line: createLineWatch(() => undefined),
  };
}

function standingAfter(changes: Partial<typeof news>, before: Standing = 'open'): Standing {
  const sitting = aSitting(before);
  takeAttempt(sitting, { ...news, ...changes });
  return sitting.store.state.standing;
}

describe('the sitting', () => {
  test('is over when the server says so, and only then', () => {
    expect(standingAfter({ state: 'finished' })).toBe('over');
    expect(standingAfter({ state: 'terminated' })).toBe('over');
    expect(standingAfter({ now: '2026-11-22T15:30:01Z' })).toBe('handing_in');
  });

  test('becomes read-only when another browser took over', () => {
    expect(standingAfter({ isWriter: false, writerEpoch: 2 })).toBe('other_writer');
    expect(standingAfter({ writerEpoch: 2 })).toBe('other_writer');
  });

  test('goes on when time is given after its end', () => {
    const given = { deadlineAt: '2026-11-22T15:40:00Z', now: '2026-11-22T15:30:10Z' };
    expect(standingAfter(given, 'handing_in')).toBe('open');
  });

  test('stands still while it is paused, and goes on after', () => {
    expect(standingAfter({ state: 'paused' })).toBe('paused');
    expect(standingAfter({}, 'paused')).toBe('open');
  });

  test('knows when a break ends, and shows the time left as it was when the clock stopped', () => {
    const sitting = aSitting();
    const stopped = { state: 'paused', pausedAt: '2026-11-22T15:00:00Z', now: '2026-11-22T15:05:00Z' };
    takeAttempt(sitting, { ...news, ...stopped, breakEndsAt: '2026-11-22T15:10:00Z', breakSecondsLeft: 600 });
    expect(sitting.store.state).toMatchObject({
      standing: 'paused',
      leftAtNews: Date.parse(news.deadlineAt) - Date.parse('2026-11-22T15:00:00Z'),
      breakEndsAt: Date.parse('2026-11-22T15:10:00Z'),
      breakSecondsLeft: 600,
    });
  });

  test('stays read-only in a tab that another tab replaced', () => {
    expect(standingAfter({}, 'other_tab')).toBe('other_tab');
  });

  test('shows a deadline that was moved', () => {
    const sitting = aSitting();
    takeAttempt(sitting, { ...news, deadlineAt: '2026-11-22T15:40:00Z' });
    expect(sitting.store.state.deadline).toBe(Date.parse('2026-11-22T15:40:00Z'));
  });
});

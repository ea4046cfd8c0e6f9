import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { aJournal } from '../../../test/a-journal.ts';
import { anAttempt } from '../../../test/an-attempt.ts';
import { textKey } from './drafts/text.ts';
import { createSitting } from './sitting.ts';
import { change } from './sitting-core.ts';
import { StandingNote } from './standing-note.tsx';
import { SittingContext } from './use-sitting.ts';

beforeEach(() => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A sitting in a browser whose storage can be taken away and given back. */
function begun(keepsAtFirst: boolean) {
  let keeps = keepsAtFirst;
  let tell: (keeps: boolean) => void = () => {};
  const journal = Object.defineProperty(
    aJournal({
      watch: (onChange) => {
        tell = onChange;
        return () => {};
      },
    }),
    'keeps',
    { get: () => keeps },
  );
  const attempt = anAttempt();
  const sitting = createSitting({ attempt, submissions: [], journal, kept: [] });
  const end = sitting.begin();
  render(
    <SittingContext value={sitting}>
      <StandingNote />
    </SittingContext>,
  );
  const type = (source: string) =>
    act(() => sitting.drafts.edit(textKey(attempt.questions[0]!.questionVersionId, 'python'), source));
  const become = (next: boolean) =>
    act(() => {
      keeps = next;
      tell(next);
    });
  return { sitting, end, type, become };
}

const note = () => screen.queryByText(/cannot keep a copy here/)?.textContent;

test('a browser that keeps nothing is told for as long as it does', () => {
  const { end, become } = begun(false);
  expect(note()).toBe('This browser cannot keep a copy here; the server still saves every second.');
  become(true);
  expect(note()).toBeUndefined();
  become(false);
  expect(note()).toBeDefined();
  end();
});

test('without a connection nothing claims that the server saves', () => {
  const { sitting, end } = begun(false);
  act(() => change(sitting, { offlineSince: Date.now() }));
  expect(note()).toMatch(/Leave this page open/);
  end();
});

function closing(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return !event.defaultPrevented;
}

test('the page asks before it is closed only while it holds the one copy', () => {
  const { end, type, become } = begun(true);
  type('print(1)');
  expect(closing()).toBe(true);
  become(false);
  expect(closing()).toBe(false);
  end();
});

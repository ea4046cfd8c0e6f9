import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';

import { anInvitation } from '../../../../test/an-invitation.ts';
import { StartCard } from '../start-card.tsx';
import { cookiesFinding, type Finding, storageFinding } from './findings.ts';
import { SystemCheckList } from './system-check-list.tsx';

afterEach(cleanup);

const fine: Finding = { about: 'Connection', state: 'fine', says: 'An answer takes 20 ms.' };

test('each finding is a line that can be read without its colour, and the check can be repeated', () => {
  const again = vi.fn<() => void>();
  render(<SystemCheckList check={{ findings: [fine, cookiesFinding(false)], isChecking: false, again }} />);
  const lines = screen.getAllByRole('listitem').map((line) => line.textContent);
  expect(lines[0]).toBe('Connection: Fine.An answer takes 20 ms.');
  expect(lines[1]).toMatch(/^Cookies: Problem\./);
  expect(screen.getByRole('status').textContent).toMatch(/cannot start/);
  fireEvent.click(screen.getByRole('button', { name: 'Check again' }));
  expect(again).toHaveBeenCalledOnce();
});

function shownCard(findings: Finding[]) {
  const onStart = vi.fn<() => void>();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <StartCard invitation={anInvitation()} findings={findings} onStart={onStart} />
    </QueryClientProvider>,
  );
  fireEvent.click(screen.getByText(/I have read/));
  fireEvent.click(screen.getByRole('button', { name: 'Start the attempt' }));
  return onStart;
}

test('a problem is pointed to beside Start and does not hold it up', () => {
  const onStart = shownCard([storageFinding({ works: false, freeBytes: undefined })]);
  expect(screen.getByRole('link', { name: /found a problem/ })).toBeTruthy();
  expect(onStart).toHaveBeenCalledOnce();
});

test('before anything was found Start works', () => {
  expect(shownCard([])).toHaveBeenCalledOnce();
});

test('without cookies Start says what is missing instead of failing', () => {
  expect(shownCard([cookiesFinding(false)])).not.toHaveBeenCalled();
});

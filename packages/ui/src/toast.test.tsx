import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Button } from './button.tsx';
import { type Saying, ToastProvider, Toasts, useToasts } from './toast.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function pass(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

function page(saying: Saying) {
  return (
    <ToastProvider>
      <Speaker saying={saying} />
      <Toasts place="flow" />
    </ToastProvider>
  );
}

function Speaker({ saying }: { saying: Saying }) {
  const say = useToasts();
  return <Button onClick={() => say(saying)}>Act</Button>;
}

function say(saying: Saying): void {
  render(page(saying));
  fireEvent.click(screen.getByRole('button', { name: 'Act' }));
}

test('what was done is said in a live region and leaves after six seconds', () => {
  say({ title: 'Invitation revoked' });
  expect(screen.getByRole('status').textContent).toContain('Invitation revoked');
  pass(6000);
  expect(screen.queryByText('Invitation revoked')).toBeNull();
});

test('it stays as long as the pointer or the focus is on it', () => {
  say({ title: 'Invitation revoked' });
  fireEvent.pointerEnter(
    screen.getByText('Invitation revoked').parentElement?.parentElement ?? document.body,
  );
  pass(60_000);
  expect(screen.getByText('Invitation revoked')).toBeDefined();
  fireEvent.pointerLeave(
    screen.getByText('Invitation revoked').parentElement?.parentElement ?? document.body,
  );
  pass(6000);
  expect(screen.queryByText('Invitation revoked')).toBeNull();
});

test('it can be undone from inside', () => {
  const undo = vi.fn();
  say({ title: 'Invitation revoked', undo });
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undo).toHaveBeenCalledOnce();
  expect(screen.queryByText('Invitation revoked')).toBeNull();
});

test('an error does not vanish by itself, and makes no room for news', () => {
  say({ kind: 'error', title: 'Not saved' });
  pass(600_000);
  expect(screen.getByRole('alert').textContent).toContain('Not saved');
});

test('three are shown at once; the oldest gives way', () => {
  render(page({ title: 'Saved' }));
  for (let act = 0; act < 5; act++) fireEvent.click(screen.getByRole('button', { name: 'Act' }));
  expect(screen.getAllByText('Saved')).toHaveLength(3);
});

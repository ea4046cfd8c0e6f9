import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toSecond } from './clock-words.tsx';
import { SavedIndicator } from './saved-indicator.tsx';

const at = Date.UTC(2026, 10, 20, 14, 49, 7);

beforeEach(() => {
  vi.useFakeTimers({ now: at });
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
const said = () => screen.getByRole('status').textContent;

test('shows when the work was saved, to the second', () => {
  const { container } = render(<SavedIndicator state={{ kind: 'saved', at }} />);
  expect(container.textContent).toContain(`Saved ${toSecond(at)}`);
});

test('says that work is kept on this computer, and when it is with the server again', () => {
  const { rerender } = render(<SavedIndicator state={{ kind: 'saved', at }} />);
  rerender(<SavedIndicator state={{ kind: 'kept', at }} />);
  pass(0);
  expect(said()).toBe('Kept on this computer');
  pass(20_000);
  rerender(<SavedIndicator state={{ kind: 'saved', at }} />);
  pass(0);
  expect(said()).toBe('Saved');
});

test('does not say that work is kept where the page alone holds it', () => {
  const { container } = render(<SavedIndicator state={{ kind: 'unkept', at }} />);
  expect(container.textContent).toContain(`Not saved ${toSecond(at)}`);
});

test('says at most one thing in ten seconds, and the last one counts', () => {
  const { rerender } = render(<SavedIndicator state={{ kind: 'saved', at }} />);
  rerender(<SavedIndicator state={{ kind: 'kept', at }} />);
  pass(0);
  rerender(<SavedIndicator state={{ kind: 'saved', at }} />);
  pass(9000);
  expect(said()).toBe('Kept on this computer');
  pass(1000);
  expect(said()).toBe('Saved');
});

test('is silent about every saving of a normal hour', () => {
  const { rerender } = render(<SavedIndicator state={{ kind: 'saved', at }} />);
  for (let saved = 1; saved <= 20; saved++) {
    rerender(<SavedIndicator state={{ kind: 'saving' }} />);
    pass(1000);
    rerender(<SavedIndicator state={{ kind: 'saved', at: at + saved * 3000 }} />);
    pass(2000);
  }
  expect(said()).toBe('');
});

import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toMinute } from './clock-words.tsx';
import { Timer } from './timer.tsx';

const MINUTE_MS = 60_000;
const now = Date.UTC(2026, 10, 20, 10, 0);

beforeEach(() => {
  vi.useFakeTimers({ now });
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
const face = () => screen.getByRole('timer').textContent;
const said = () => screen.getByRole('status').textContent;

describe('what a candidate sees', () => {
  test('minutes, rounded up, and when the attempt ends', () => {
    render(<Timer deadline={now + 40.2 * MINUTE_MS} offset={0} />);
    expect(face()).toContain('41 min left');
    expect(face()).toContain(`ends ${toMinute(now + 40.2 * MINUTE_MS)}`);
  });

  test('seconds for the last five minutes only', () => {
    render(<Timer deadline={now + 6 * MINUTE_MS} offset={0} />);
    pass(MINUTE_MS - 1000);
    expect(face()).toContain('6 min left');
    pass(1000);
    expect(face()).toContain('5:00 left');
    pass(61_000);
    expect(face()).toContain('3:59 left');
  });

  test('the server’s time, however wrong the computer’s clock is', () => {
    render(<Timer deadline={now + 40 * MINUTE_MS} offset={30 * MINUTE_MS} />);
    expect(face()).toContain('10 min left');
  });

  test('the time that stands still while the attempt is paused', () => {
    render(<Timer deadline={now} offset={0} pausedWith={12 * MINUTE_MS} />);
    pass(5 * MINUTE_MS);
    expect(face()).toContain('12 min left');
    expect(face()).toContain('paused');
  });

  test('that the work is handed in when the time is over', () => {
    const { container } = render(<Timer deadline={now + 1000} offset={0} />);
    pass(1000);
    expect(container.textContent).toContain('Handing in');
  });

  test('nothing of the time while it is hidden, until it is asked for', () => {
    render(<Timer deadline={now + 40 * MINUTE_MS} offset={0} />);
    fireEvent.click(screen.getByRole('button', { name: 'Hide time' }));
    expect(screen.queryByRole('timer')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Show time' }));
    expect(face()).toContain('40 min left');
  });
});

describe('what a screen reader says', () => {
  test('10, 5 and 1 minute, each once, and nothing between', () => {
    render(<Timer deadline={now + 12 * MINUTE_MS} offset={0} />);
    const heard = new Set<string | null>();
    for (let at = 0; at < 12 * 60; at++) {
      pass(1000);
      heard.add(said());
    }
    expect([...heard]).toEqual([
      '',
      '10 minutes left.',
      '5 minutes left.',
      'One minute left. What is in the editor is handed in by itself.',
      'Time is up. Your work is being handed in.',
    ]);
  });

  test('nothing when the page is opened after a mark', () => {
    render(<Timer deadline={now + 4 * MINUTE_MS} offset={0} />);
    expect(said()).toBe('');
  });

  test('the same while the time is hidden', () => {
    render(<Timer deadline={now + 10.5 * MINUTE_MS} offset={0} />);
    fireEvent.click(screen.getByRole('button', { name: 'Hide time' }));
    pass(MINUTE_MS);
    expect(said()).toBe('10 minutes left.');
  });

  test('time that was given, with the new end; it is shown for six seconds', () => {
    const { container, rerender } = render(<Timer deadline={now + 20 * MINUTE_MS} offset={0} />);
    rerender(<Timer deadline={now + 30 * MINUTE_MS} offset={0} />);
    expect(said()).toBe(`10 minutes added. New end: ${toMinute(now + 30 * MINUTE_MS)}.`);
    expect(container.textContent).toContain('+10 min');
    pass(6000);
    expect(container.textContent).not.toContain('+10 min');
  });
});

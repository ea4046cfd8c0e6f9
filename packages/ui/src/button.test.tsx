import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Button } from './button.tsx';
import { StrikeMeter } from './strike-meter.tsx';

afterEach(cleanup);

test('a busy button keeps its focus, says what happens and takes no second press', () => {
  const onClick = vi.fn();
  const { rerender } = render(
    <Button busyLabel="Saving" onClick={onClick}>
      Save changes
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Save changes' });
  button.focus();
  fireEvent.click(button);
  rerender(
    <Button busy busyLabel="Saving" onClick={onClick}>
      Save changes
    </Button>,
  );
  fireEvent.click(button);
  expect(onClick).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-busy')).toBe('true');
  expect(screen.getByRole('button', { name: 'Saving' })).toBe(button);
});

test('an unavailable button can be reached and says why', () => {
  const onClick = vi.fn();
  render(
    <Button unavailable="Agree to what is recorded first." onClick={onClick}>
      Start the attempt
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Start the attempt' });
  button.focus();
  fireEvent.click(button);
  expect(document.activeElement).toBe(button);
  expect(onClick).not.toHaveBeenCalled();
  const reason = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(reason?.textContent).toBe('Agree to what is recorded first.');
});

test('an unavailable button does not send the form around it', () => {
  const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
  render(
    <form onSubmit={onSubmit}>
      <Button type="submit" busy>
        Save
      </Button>
    </form>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(onSubmit).not.toHaveBeenCalled();
});

test('strikes are counted in words, not by colour', () => {
  render(<StrikeMeter count={1} limit={3} word="Warnings" />);
  expect(screen.getByText('Warnings 1 of 3')).toBeDefined();
});

import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SplitPane } from './split-pane.tsx';

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function panes(only?: 'first' | 'second') {
  return (
    <SplitPane
      label="Resize question and editor"
      direction="columns"
      initial={34}
      least={200}
      remember="test"
      only={only}
      first={<input aria-label="First" />}
      second={<input aria-label="Second" />}
    />
  );
}

const line = () => screen.getByRole('separator', { name: 'Resize question and editor' });
const value = () => Number(line().getAttribute('aria-valuenow'));
const press = (key: string) => fireEvent.keyDown(line(), { key });

test('the line moves 16 px by an arrow key', () => {
  render(panes());
  expect(value()).toBe(34);
  press('ArrowRight');
  expect(value()).toBe(36); // 340 px + 16 px of 1000
  press('ArrowLeft');
  press('ArrowLeft');
  expect(value()).toBe(32);
});

test('arrows stop at the smallest size, Home and End go to the edge', () => {
  render(panes());
  for (let times = 0; times < 40; times++) press('ArrowLeft');
  expect(value()).toBe(20);
  press('Home');
  expect(value()).toBe(0);
  press('End');
  expect(value()).toBe(100);
});

test('a collapsed pane cannot hold the focus', () => {
  render(panes());
  press('Home');
  expect(screen.getByLabelText('First').closest('[inert]')).not.toBeNull();
  press('End');
  expect(screen.getByLabelText('First').closest('[inert]')).toBeNull();
  expect(screen.getByLabelText('Second').closest('[inert]')).not.toBeNull();
});

test('the place is remembered in this browser, and a double click brings the first one back', () => {
  render(panes());
  press('ArrowRight');
  cleanup();
  render(panes());
  expect(value()).toBe(36);
  fireEvent.doubleClick(line());
  expect(value()).toBe(34);
  cleanup();
  render(panes());
  expect(value()).toBe(34);
});

test('on a narrow screen one pane is shown and the other keeps what was typed', () => {
  const { rerender } = render(panes());
  fireEvent.change(screen.getByLabelText('Second'), { target: { value: 'my code' } });
  rerender(panes('first'));
  expect(screen.queryByRole('separator')).toBeNull();
  rerender(panes('second'));
  expect(screen.getByLabelText<HTMLInputElement>('Second').value).toBe('my code');
});

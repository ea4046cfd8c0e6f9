import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { Dialog } from './dialog.tsx';
import { Field } from './field.tsx';
import { Input } from './input.tsx';
import { NoticeDialog } from './notice-dialog.tsx';

afterEach(cleanup);

function endAttempt(onConfirm: () => void, onOpenChange: (open: boolean) => void) {
  return (
    <ConfirmDialog
      open
      onOpenChange={onOpenChange}
      title="End this attempt?"
      consequence="All answers are kept."
      verb="End attempt"
      back="Let it go on"
      danger
      onConfirm={onConfirm}
    />
  );
}

test('a question before a harmful act has its focus on the way back', async () => {
  render(endAttempt(vi.fn(), vi.fn()));
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Let it go on' })),
  );
  expect(screen.getByRole('alertdialog', { name: 'End this attempt?' })).toBeDefined();
});

test('the act is on a button that names it, and happens once pressed', () => {
  const onConfirm = vi.fn();
  render(endAttempt(onConfirm, vi.fn()));
  fireEvent.click(screen.getByRole('button', { name: 'End attempt' }));
  expect(onConfirm).toHaveBeenCalledOnce();
});

test('Escape takes the way back', async () => {
  const onOpenChange = vi.fn();
  render(endAttempt(vi.fn(), onOpenChange));
  fireEvent.keyDown(await screen.findByRole('alertdialog'), { key: 'Escape' });
  await waitFor(() => expect(onOpenChange).toHaveBeenCalledWith(false));
});

test('a warning to a candidate stays open on Escape and has one button', async () => {
  const onAcknowledge = vi.fn();
  render(
    <NoticeDialog
      open
      title="You left the window"
      text="This is warning 1 of 3."
      onAcknowledge={onAcknowledge}
    />,
  );
  const warning = await screen.findByRole('alertdialog');
  fireEvent.keyDown(warning, { key: 'Escape' });
  expect(screen.getByRole('alertdialog')).toBe(warning);
  expect(onAcknowledge).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Go on' }));
  expect(onAcknowledge).toHaveBeenCalledOnce();
});

test('a dialog is called by its title and closed by its cross', async () => {
  const onOpenChange = vi.fn();
  render(
    <Dialog open onOpenChange={onOpenChange} title="Invite candidates">
      <Field label="E-mail" error="No such mail domain." help="One per line.">
        <Input />
      </Field>
    </Dialog>,
  );
  expect(await screen.findByRole('dialog', { name: 'Invite candidates' })).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onOpenChange).toHaveBeenCalledWith(false);
});

test('a field ties its label, its help and its error to the input', () => {
  render(
    <Field label="E-mail" error="No such mail domain." help="One per line.">
      <Input />
    </Field>,
  );
  const input = screen.getByRole('textbox', { name: 'E-mail' });
  expect(input.getAttribute('aria-invalid')).toBe('true');
  const described = (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent);
  expect(described).toContain('No such mail domain.');
  expect(described).toContain('One per line.');
});

import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { changeSettings, DEFAULT_SETTINGS } from './editor/editor-settings.ts';
import { PlainEditor } from './editor/plain-editor.tsx';
import { SettingsDialog } from './settings-dialog.tsx';
import { usePageContrast } from './use-page-contrast.ts';

beforeEach(() => changeSettings(DEFAULT_SETTINGS));
afterEach(cleanup);
afterEach(() => vi.restoreAllMocks());

function Page() {
  usePageContrast();
  return (
    <>
      <PlainEditor
        textKey="one"
        language="python"
        label="Code editor"
        source="print(1)"
        replaced={0}
        readOnly={false}
        suggestions={false}
        marks={[]}
        onChange={() => {}}
        onLeave={() => {}}
      />
      <SettingsDialog open onOpenChange={() => {}} />
    </>
  );
}

// The page behind a dialog is hidden from assistive technology, but not gone.
const plainEditor = () => screen.getByLabelText<HTMLTextAreaElement>('Code editor');

test('what is chosen is seen in the plain editor at once, and taken back as one', () => {
  render(<Page />);
  fireEvent.change(screen.getByLabelText('Font size'), { target: { value: '20' } });
  fireEvent.click(screen.getByRole('button', { name: '8' }));
  fireEvent.click(screen.getByText('Wrap long lines'));
  expect(plainEditor().style.fontSize).toBe('20px');
  expect(plainEditor().getAttribute('wrap')).toBe('soft');
  fireEvent.click(screen.getByRole('button', { name: 'Back to defaults' }));
  expect(plainEditor().style.fontSize).toBe('14px');
  expect(plainEditor().getAttribute('wrap')).toBe('off');
  expect(screen.getByRole('button', { name: 'Back to defaults' }).hasAttribute('disabled')).toBe(true);
});

test('high contrast is drawn on the whole sitting, and nowhere after it', () => {
  const { unmount } = render(<Page />);
  fireEvent.click(screen.getByText('High contrast'));
  expect(document.documentElement.dataset.contrast).toBe('more');
  unmount();
  expect(document.documentElement.dataset.contrast).toBeUndefined();
});

test('a key map is chosen here; where the window is too narrow for it, that is said', () => {
  render(<Page />);
  expect(screen.queryByText(/belong to the browser/)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Vim' }));
  expect(screen.getByText(/belong to the browser/)).toBeDefined();
  cleanup();
  const narrow = window.matchMedia('(width < 100000px)');
  vi.spyOn(window, 'matchMedia').mockReturnValue(narrow);
  render(<Page />);
  expect(screen.getByRole('button', { name: 'Vim', pressed: true })).toBeDefined();
  expect(screen.getByText(/a key map holds only in a wider one/)).toBeDefined();
});

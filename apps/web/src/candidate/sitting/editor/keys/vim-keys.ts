import type { editor } from 'monaco-editor/editor';
import { initVimMode, StatusBar, type VimAdapterInstance } from 'monaco-vim';

import type { AttachKeys } from './attach-key-map.ts';

/**
 * Vim's keys. Escape is theirs; so that nobody is caught, Tab goes on to the next control in every mode in which it
 * would not write.
 */
export const attachVimKeys: AttachKeys = (shown, { statusLine, save }) => {
  const isVim = shown.createContextKey<boolean>('vimKeys', true);
  const vim: VimAdapterInstance = initVimMode(shown, statusLine, StatusLine);
  // What the library asks its editor for and this editor has by another name: ":w", and "=".
  Object.assign(vim, {
    save,
    smartIndent: () => shown.trigger('vim', 'editor.action.reindentselectedlines', null),
  });
  const leadOut = ({ mode }: { mode: string }) =>
    shown.updateOptions({ tabFocusMode: !WRITING_MODES.has(mode) });
  vim.on('vim-mode-change', leadOut);
  leadOut({ mode: 'normal' });
  return () => {
    vim.dispose();
    isVim.set(false);
    shown.updateOptions({ tabFocusMode: false });
  };
};

const WRITING_MODES = new Set(['insert', 'replace']);

/** The mode and the news are spoken, and the line that Vim asks for has a name. */
class StatusLine extends StatusBar {
  readonly #line: HTMLElement;

  constructor(line: HTMLElement, shown: editor.IStandaloneCodeEditor | null) {
    super(line, shown);
    this.#line = line;
    const [mode, , news] = line.children;
    for (const part of [mode, news]) part?.setAttribute('role', 'status');
  }

  override setMode({ mode, subMode = '' }: { mode: string; subMode?: string }): void {
    this.setText(`${mode} ${SUB_MODES[subMode] ?? ''}`.trim().toUpperCase());
  }

  override setSec(...asked: Parameters<StatusBar['setSec']>): () => void {
    const close = super.setSec(...asked);
    this.#line.querySelector('input')?.setAttribute('aria-label', 'Vim command or search');
    return close;
  }
}

const SUB_MODES: Record<string, string> = { linewise: 'line', blockwise: 'block' };

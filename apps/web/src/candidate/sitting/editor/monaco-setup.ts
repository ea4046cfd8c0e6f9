import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/cursorUndo/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/lineSelection/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/readOnlyMessage/register';
import 'monaco-editor/features/smartSelect/register';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordHighlighter/register';
import 'monaco-editor/features/wordOperations/register';
import 'monaco-editor/languages/definitions/cpp/register';
import 'monaco-editor/languages/definitions/java/register';
import 'monaco-editor/languages/definitions/javascript/register';
import 'monaco-editor/languages/definitions/python/register';
import 'monaco-editor/languages/definitions/typescript/register';

import { monacoThemeName, monacoThemes, readRootToken } from '@fairshot/ui/monaco-theme';
import { editor } from 'monaco-editor/editor';

/*
 * Monaco by its parts: what a sitting needs and nothing that would complete, suggest or reach out. Its worker
 * comes from our own origin. The command palette stays out: F1 is the sitting's own list of keys.
 */
self.MonacoEnvironment = {
  getWorker: () => new Worker(new URL('./editor.worker.ts', import.meta.url), { type: 'module' }),
};

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const contrast = window.matchMedia('(prefers-contrast: more)');

/** Draws every editor in the theme of the page, now and whenever it changes. Returns how to stop. */
export function followTheme(): () => void {
  const apply = () => {
    const isDark = isDarkPage();
    for (const [name, theme] of Object.entries(monacoThemes(readRootToken, isDark)))
      editor.defineTheme(name, theme);
    editor.setTheme(monacoThemeName({ dark: isDark, contrast: isContrastPage() }));
  };
  const watcher = new MutationObserver(apply);
  watcher.observe(document.documentElement, { attributeFilter: ['data-theme', 'data-contrast'] });
  dark.addEventListener('change', apply);
  contrast.addEventListener('change', apply);
  apply();
  return () => {
    watcher.disconnect();
    dark.removeEventListener('change', apply);
    contrast.removeEventListener('change', apply);
  };
}

function isContrastPage(): boolean {
  return contrast.matches || document.documentElement.dataset.contrast === 'more';
}

function isDarkPage(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen === undefined ? dark.matches : chosen === 'dark';
}

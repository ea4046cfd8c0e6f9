import { readRootToken } from '@fairshot/ui/monaco-theme';
import type { editor } from 'monaco-editor/editor';

import type { EditorSettings } from './editor-settings.ts';

/** Nothing may finish a candidate's words where the assessment says so: each door by which Monaco would is closed. */
const NO_SUGGESTIONS = {
  quickSuggestions: false,
  suggestOnTriggerCharacters: false,
  wordBasedSuggestions: 'off',
  parameterHints: { enabled: false },
  hover: { enabled: 'off' },
  inlineSuggest: { enabled: false },
  snippetSuggestions: 'none',
  tabCompletion: 'off',
} as const satisfies editor.IStandaloneEditorConstructionOptions;

/** How the editor looks and behaves; our own code font, no ligatures, since `!=` must read as typed. */
export function editorOptions(suggestions: boolean): editor.IStandaloneEditorConstructionOptions {
  return {
    fontFamily: readRootToken('mono').trim(),
    fontLigatures: false,
    padding: { top: 10, bottom: 10 },
    lineNumbersMinChars: 3,
    lineDecorationsWidth: 12,
    glyphMargin: false,
    folding: false,
    minimap: { enabled: false },
    stickyScroll: { enabled: false },
    scrollBeyondLastLine: false,
    automaticLayout: true,
    fixedOverflowWidgets: true,
    renderLineHighlight: 'line',
    renderFinalNewline: 'on',
    occurrencesHighlight: 'singleFile',
    overviewRulerBorder: false,
    hideCursorInOverviewRuler: true,
    overviewRulerLanes: 0,
    guides: { bracketPairs: false, highlightActiveIndentation: false },
    // The person's own width holds in every text, also in one that was indented otherwise.
    detectIndentation: false,
    matchBrackets: 'always',
    links: false,
    codeLens: false,
    contextmenu: false,
    dropIntoEditor: { enabled: false },
    readOnlyMessage: { value: 'The attempt does not take changes now.' },
    ...(suggestions ? { hover: { enabled: 'off' as const } } : NO_SUGGESTIONS),
  };
}

/** What the person's settings mean to Monaco; unlike the rest it changes while the editor stands. */
export function chosenOptions(settings: EditorSettings): editor.IEditorOptions & editor.IGlobalEditorOptions {
  const closing = settings.closesBrackets ? 'languageDefined' : 'never';
  return {
    fontSize: settings.fontSize,
    lineHeight: Math.round(settings.fontSize * 1.5),
    tabSize: settings.tabWidth,
    insertSpaces: settings.indentWith === 'spaces',
    wordWrap: settings.wrapsLines ? 'on' : 'off',
    lineNumbers: settings.numbersLines ? 'on' : 'off',
    autoClosingBrackets: closing,
    autoClosingQuotes: closing,
    accessibilitySupport: settings.readsAloud ? 'on' : 'auto',
  };
}

import { editor, KeyCode, MarkerSeverity } from 'monaco-editor/editor';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import type { EditorMark } from './editor-mark.ts';
import type { EditorProps } from './editor-props.ts';
import { type KeyMap, useEditorSettings } from './editor-settings.ts';
import { KEY_MAP_WORDS } from './key-maps.ts';
import { attachKeyMap } from './keys/attach-key-map.ts';
import { chosenOptions, editorOptions } from './monaco-options.ts';
import { followTheme } from './monaco-setup.ts';
import { createTextModels, type TextModels } from './text-models.ts';

/** Escape closes what is open inside the editor first; only then it leaves, and where it is Vim's it does not. */
const NOTHING_OPEN =
  '!vimKeys && !findWidgetVisible && !suggestWidgetVisible && !parameterHintsVisible && !inSnippetMode && !editorHasMultipleSelections';

const NO_MARKS: readonly EditorMark[] = [];

interface Shown {
  editor: editor.IStandaloneCodeEditor;
  models: TextModels;
}

/** The code editor. Everything typed is told at once; whatever else happens to the text, it can be undone. */
export function MonacoEditor(props: EditorProps) {
  const { textKey, source, language, replaced, readOnly, readOnlyWords, label, marks, goTo } = props;
  const { remarks = NO_MARKS } = props;
  const { keyMap = 'standard' } = props;
  // A wish from before this editor was there has been followed by another one.
  const followed = useRef(goTo);
  const place = useRef<HTMLDivElement>(null);
  const statusLine = useRef<HTMLDivElement>(null);
  const [failed, setFailed] = useState<KeyMap>();
  const shown = useRef<Shown>(null);
  const tell = useEffectEvent((value: string) => props.onChange(textKey, value));
  const leave = useEffectEvent(() => props.onLeave());
  const save = useEffectEvent(() => props.onSave?.());
  const settings = useEditorSettings();
  const options = useEffectEvent(() => ({
    ...editorOptions(props.suggestions),
    ...chosenOptions(settings),
    model: null,
  }));

  useEffect(() => {
    if (!place.current) return undefined;
    const created = editor.create(place.current, options());
    const models = createTextModels(created);
    shown.current = { editor: created, models };
    const stopTheme = followTheme();
    created.onDidChangeModelContent(() => tell(created.getValue({ preserveBOM: false, lineEnding: '\n' })));
    created.addCommand(KeyCode.Escape, () => leave(), NOTHING_OPEN);
    void document.fonts.ready.then(() => editor.remeasureFonts());
    return () => {
      stopTheme();
      created.dispose();
      models.dispose();
      shown.current = null;
    };
  }, []);

  useEffect(() => {
    shown.current?.editor.updateOptions(chosenOptions(settings));
    shown.current?.models.indent(settings.tabWidth, settings.indentWith === 'spaces');
  }, [settings]);

  useEffect(() => {
    shown.current?.models.show(textKey, source, language);
    // The editor is the owner of its text from then on; `source` only begins it.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [textKey, language]);

  useEffect(() => {
    if (replaced > 0) shown.current?.models.replace(textKey, source);
    // oxlint-disable-next-line react/exhaustive-deps -- only a replacement from outside is taken over
  }, [replaced]);

  useEffect(() => {
    const said = readOnlyWords === undefined ? {} : { readOnlyMessage: { value: readOnlyWords } };
    shown.current?.editor.updateOptions({ readOnly, ariaLabel: label, ...said });
  }, [readOnly, readOnlyWords, label]);

  useEffect(() => {
    if (!shown.current) return undefined;
    return attachKeyMap(shown.current.editor, keyMap, {
      statusLine: statusLine.current,
      save: () => save(),
      failed: () => setFailed(keyMap),
    });
  }, [keyMap]);

  // Each in an effect of its own: marks that are not set again move with the text.
  useEffect(() => putMarks(shown.current, 'compiler', marks), [marks, textKey]);
  useEffect(() => putMarks(shown.current, 'pre-check', remarks), [remarks, textKey]);

  useEffect(() => {
    if (!goTo || !shown.current || goTo === followed.current) return;
    followed.current = goTo;
    shown.current.editor.setPosition({ lineNumber: goTo.line, column: goTo.column });
    shown.current.editor.revealLineInCenterIfOutsideViewport(goTo.line);
    shown.current.editor.focus();
  }, [goTo]);

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div ref={place} className="min-h-0 flex-1" />
      {failed === keyMap && (
        <p role="status" className="px-3 py-1 text-12">
          The {KEY_MAP_WORDS[keyMap].name} keys did not load; the standard ones hold.
        </p>
      )}
      {/* Vim writes into it by itself. */}
      {keyMap === 'vim' && <div ref={statusLine} className="fs-vim-line" />}
    </div>
  );
}

function putMarks(shown: Shown | null, owner: string, marks: readonly EditorMark[]): void {
  const model = shown?.models.current();
  if (!model) return;
  editor.setModelMarkers(
    model,
    owner,
    marks.map((mark) => markerOf(model, mark)),
  );
}

const SEVERITIES = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  remark: MarkerSeverity.Info,
} as const;

function markerOf(model: editor.ITextModel, mark: EditorMark): editor.IMarkerData {
  const line = Math.min(mark.line, model.getLineCount());
  // A compiler names a place, which is a word there; a remark has its own end.
  const { column, endColumn } = mark;
  const word =
    column === undefined || endColumn !== undefined
      ? null
      : model.getWordAtPosition({ lineNumber: line, column });
  const first = model.getLineFirstNonWhitespaceColumn(line) || 1;
  return {
    severity: SEVERITIES[mark.severity],
    message: mark.message,
    startLineNumber: line,
    endLineNumber: line,
    startColumn: word?.startColumn ?? column ?? first,
    endColumn:
      endColumn ?? word?.endColumn ?? (column === undefined ? model.getLineMaxColumn(line) : column + 1),
  };
}

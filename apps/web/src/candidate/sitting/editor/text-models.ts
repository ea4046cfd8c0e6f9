import { editor } from 'monaco-editor/editor';

// Six hues carry meaning on our pages; brackets in rainbow colours would be a seventh to ninth.
const NO_RAINBOW = { enabled: false, independentColorPoolPerBracketType: false };

/** The texts that were open in this editor: each keeps its undo and its place while another one is shown. */
export interface TextModels {
  /** Shows a text; `source` is used the first time only. */
  show(key: string, source: string, language: string): void;
  /** Puts another text in the place of all, as one step that Undo takes back. */
  replace(key: string, source: string): void;
  /** How wide a tab is and whether the Tab key writes spaces, in every text that is open or will be. */
  indent(tabSize: number, insertSpaces: boolean): void;
  current(): editor.ITextModel | null;
  dispose(): void;
}

/** Keeps the models of one editor. */
export function createTextModels(shown: editor.IStandaloneCodeEditor): TextModels {
  const models = new Map<string, editor.ITextModel>();
  const places = new Map<string, editor.ICodeEditorViewState | null>();
  let currentKey: string | undefined;
  let options: editor.ITextModelUpdateOptions = { bracketColorizationOptions: NO_RAINBOW };

  // Whenever an option of the editor changes, Monaco puts its own options of texts back: a key map that draws another
  // cursor must not colour brackets.
  const staying = shown.onDidChangeConfiguration(() =>
    models.forEach((model) => model.updateOptions(options)),
  );

  function modelOf(key: string, source: string, language: string): editor.ITextModel {
    const known = models.get(key);
    if (known) return known;
    const model = editor.createModel(source, language);
    model.setEOL(editor.EndOfLineSequence.LF); // what a judge reads is what was typed, on every system
    model.updateOptions(options);
    models.set(key, model);
    return model;
  }

  return {
    show: (key, source, language) => {
      if (key === currentKey) return;
      if (currentKey !== undefined) places.set(currentKey, shown.saveViewState());
      shown.setModel(modelOf(key, source, language));
      shown.restoreViewState(places.get(key) ?? null);
      currentKey = key;
    },
    replace: (key, source) => {
      const model = models.get(key);
      if (!model || model.getValue() === source) return;
      model.pushStackElement();
      model.pushEditOperations([], [{ range: model.getFullModelRange(), text: source }], () => null);
      model.pushStackElement();
    },
    indent: (tabSize, insertSpaces) => {
      options = { ...options, tabSize, indentSize: tabSize, insertSpaces };
      models.forEach((model) => model.updateOptions(options));
    },
    current: () => shown.getModel(),
    dispose: () => {
      staying.dispose();
      models.forEach((model) => model.dispose());
    },
  };
}

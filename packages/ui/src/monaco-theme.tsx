/** What `monaco.editor.defineTheme` takes, by its structure: this package does not load the editor. */
export interface MonacoTheme {
  base: 'vs' | 'vs-dark';
  inherit: boolean;
  rules: { token: string; foreground: string; fontStyle?: string }[];
  colors: Record<string, string>;
}

export type MonacoThemeName = 'fairshot-light' | 'fairshot-dark' | 'fairshot-contrast';

/** Reads a token as it stands in tokens.css: `light-dark(#aabbcc, #ddeeff)`. */
export type ReadToken = (name: string) => string;

/**
 * The three editor themes, made from the tokens. `dark` says which scheme the contrast theme is drawn in.
 * A token that is missing or is no pair of colours is a mistake of ours and throws.
 */
export function monacoThemes(read: ReadToken, dark: boolean): Record<MonacoThemeName, MonacoTheme> {
  const light = colourReader(read, 0);
  const night = colourReader(read, 1);
  return {
    'fairshot-light': theme('vs', light, syntaxRules(light)),
    'fairshot-dark': theme('vs-dark', night, syntaxRules(night)),
    'fairshot-contrast': dark
      ? theme('vs-dark', night, contrastRules(night))
      : theme('vs', light, contrastRules(light)),
  };
}

/** The theme that fits the page as it is drawn now. */
export function monacoThemeName({ dark, contrast }: { dark: boolean; contrast: boolean }): MonacoThemeName {
  if (contrast) return 'fairshot-contrast';
  return dark ? 'fairshot-dark' : 'fairshot-light';
}

/** Reads tokens from the root of the document. */
export function readRootToken(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`);
}

type Colour = (token: string) => string;

const kinds: readonly (readonly [token: string, monaco: readonly string[]])[] = [
  ['syn-comment', ['comment']],
  ['syn-keyword', ['keyword', 'tag', 'operator.word']],
  ['syn-type', ['type', 'class', 'interface', 'namespace', 'type.identifier']],
  ['syn-function', ['function', 'method', 'entity.name.function']],
  ['syn-string', ['string', 'regexp', 'attribute.value']],
  ['syn-number', ['number']],
  ['syn-constant', ['constant', 'variable.predefined', 'annotation', 'attribute.name']],
];

function colourReader(read: ReadToken, side: 0 | 1): Colour {
  return (token) => {
    const found = PAIR.exec(read(token))?.[side + 1];
    if (!found) throw new Error(`The token --${token} is no pair of colours`);
    return inFull(found);
  };
}

// A built stylesheet writes #fff for #ffffff; Monaco wants all six digits.
const PAIR = /light-dark\(\s*(#[0-9a-f]{3}|#[0-9a-f]{6})\s*,\s*(#[0-9a-f]{3}|#[0-9a-f]{6})\s*\)/i;

function inFull(colour: string): string {
  return colour.length === 4 ? colour.replace(/[0-9a-f]/gi, '$&$&') : colour;
}

function syntaxRules(colour: Colour): MonacoTheme['rules'] {
  return [
    { token: '', foreground: bare(colour('code-text')) },
    ...kinds.flatMap(([token, names]) =>
      names.map((name) => ({ token: name, foreground: bare(colour(token)) })),
    ),
  ];
}

// Prefers-contrast: all syntax in ink, and only the keywords differ, by weight.
function contrastRules(colour: Colour): MonacoTheme['rules'] {
  const ink = bare(colour('text'));
  return [
    { token: '', foreground: ink },
    { token: 'keyword', foreground: ink, fontStyle: 'bold' },
  ];
}

function theme(base: MonacoTheme['base'], colour: Colour, rules: MonacoTheme['rules']): MonacoTheme {
  return {
    base,
    inherit: false,
    rules,
    colors: {
      'editor.background': colour('code'),
      'editor.foreground': colour('code-text'),
      'editor.lineHighlightBackground': colour('code-line'),
      'editor.lineHighlightBorder': colour('code-line'),
      'editor.selectionBackground': colour('code-select'),
      'editor.inactiveSelectionBackground': colour('code-select'),
      'editor.findMatchBackground': colour('warn-soft'),
      'editor.findMatchBorder': colour('warn'),
      'editor.findMatchHighlightBackground': colour('warn-soft'),
      'editorCursor.foreground': colour('accent'),
      'editorLineNumber.foreground': colour('code-gutter'),
      'editorLineNumber.activeForeground': colour('text'),
      'editorIndentGuide.background1': colour('line'),
      'editorIndentGuide.activeBackground1': colour('line-2'),
      'editorWhitespace.foreground': colour('line-2'),
      'editorBracketMatch.background': colour('code-select'),
      'editorBracketMatch.border': colour('control'),
      'editorError.foreground': colour('bad'),
      'editorWarning.foreground': colour('warn'),
      'editorWidget.background': colour('raised'),
      'editorWidget.foreground': colour('text'),
      'editorWidget.border': colour('line-2'),
      'editorSuggestWidget.selectedBackground': colour('selected'),
      'editorSuggestWidget.selectedForeground': colour('text'),
      'editorSuggestWidget.highlightForeground': colour('accent'),
      'editorSuggestWidget.focusHighlightForeground': colour('accent'),
      'inputValidation.infoBackground': colour('raised'),
      'inputValidation.infoForeground': colour('text'),
      'inputValidation.infoBorder': colour('control'),
      'input.background': colour('surface'),
      'input.foreground': colour('text'),
      'input.border': colour('control'),
      focusBorder: colour('focus'),
      'scrollbarSlider.background': colour('line-2'),
      'scrollbarSlider.hoverBackground': colour('control'),
      'scrollbarSlider.activeBackground': colour('control'),
      'diffEditor.insertedTextBackground': colour('diff-add'),
      'diffEditor.removedTextBackground': colour('diff-del'),
      'diffEditor.insertedLineBackground': colour('diff-add'),
      'diffEditor.removedLineBackground': colour('diff-del'),
    },
  };
}

function bare(hex: string): string {
  return hex.slice(1);
}

import { KeyCode, KeyMod } from 'monaco-editor/editor';

// Where a Mac has Command for its own keys, Control is free for Emacs; elsewhere the two are one.
const CONTROL = /Macintosh/.test(navigator.userAgent) ? KeyMod.WinCtrl : KeyMod.CtrlCmd;

/** The editor's number for keys as Emacs writes them: "C-x C-s", "M-S-,". */
export function keyChord(keys: string): number {
  const [first, second] = keys.split(' ').map(keyOf);
  return second === undefined ? first! : KeyMod.chord(first!, second);
}

function keyOf(pressed: string): number {
  const [, modifiers, name] = /^((?:[CMS]-)*)(.+)$/.exec(pressed)!;
  return modifiers!.split('-').reduce((key, letter) => key | (MODIFIERS[letter] ?? 0), codeOf(name!));
}

const MODIFIERS: Record<string, number> = { C: CONTROL, M: KeyMod.Alt, S: KeyMod.Shift };

const NAMED: Record<string, KeyCode> = {
  Space: KeyCode.Space,
  Right: KeyCode.RightArrow,
  Left: KeyCode.LeftArrow,
  Down: KeyCode.DownArrow,
  Up: KeyCode.UpArrow,
  Home: KeyCode.Home,
  End: KeyCode.End,
  ',': KeyCode.Comma,
  '.': KeyCode.Period,
  '/': KeyCode.Slash,
  ';': KeyCode.Semicolon,
  '-': KeyCode.Minus,
};

function codeOf(name: string): KeyCode {
  const code = NAMED[name] ?? KeyCode[`Key${name.toUpperCase()}` as keyof typeof KeyCode];
  if (code === undefined) throw new Error(`There is no key ${name}`);
  return code;
}

import { useSyncExternalStore } from 'react';
import { z } from 'zod';

const KEY = 'fairshot.editor';

export const FONT_SIZES = [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22] as const;
export const TAB_WIDTHS = [2, 4, 8] as const;
export const KEY_MAPS = ['standard', 'vim', 'emacs'] as const;
export type KeyMap = (typeof KEY_MAPS)[number];

// Each field falls back alone: one that an older or newer page wrote otherwise must not cost the others.
const EditorSettings = z.object({
  fontSize: z.literal(FONT_SIZES).catch(14),
  keyMap: z.enum(KEY_MAPS).catch('standard'),
  tabWidth: z.literal(TAB_WIDTHS).catch(4),
  indentWith: z.enum(['spaces', 'tabs']).catch('spaces'),
  wrapsLines: z.boolean().catch(false),
  numbersLines: z.boolean().catch(true),
  closesBrackets: z.boolean().catch(true),
  readsAloud: z.boolean().catch(false),
  highContrast: z.boolean().catch(false),
});

/** How a person wants the editor, remembered in this browser. */
export type EditorSettings = z.output<typeof EditorSettings>;

/** What stands before anything was chosen. */
export const DEFAULT_SETTINGS: EditorSettings = EditorSettings.parse({});

/** The settings in a stored text; what is broken or missing in it is as by default. */
export function readSettings(stored: string | null): EditorSettings {
  try {
    return EditorSettings.catch(DEFAULT_SETTINGS).parse(JSON.parse(stored ?? '{}'));
  } catch {
    return DEFAULT_SETTINGS;
  }
}

let current: EditorSettings | undefined;
const listeners = new Set<() => void>();

/** The settings as they stand; whoever uses them is drawn again when they change, here or in another tab. */
export function useEditorSettings(): EditorSettings {
  return useSyncExternalStore(subscribe, editorSettings, () => DEFAULT_SETTINGS);
}

/** Changes some settings, in every editor at once. */
export function changeSettings(changes: Partial<EditorSettings>): void {
  current = { ...editorSettings(), ...changes };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // A browser may refuse storage; the choice then holds for this page.
  }
  for (const listener of listeners) listener();
}

function editorSettings(): EditorSettings {
  return (current ??= readSettings(stored()));
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function subscribe(onChange: () => void): () => void {
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key !== KEY && key !== null) return; // without a key: everything was cleared
    current = readSettings(newValue);
    onChange();
  };
  listeners.add(onChange);
  window.addEventListener('storage', onStorage);
  return () => {
    listeners.delete(onChange);
    window.removeEventListener('storage', onStorage);
  };
}

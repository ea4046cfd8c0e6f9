import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { NativeSelect } from '@fairshot/ui/native-select';
import { Segments } from '@fairshot/ui/segments';
import { Switch } from '@fairshot/ui/switch';
import { useThemeChoice } from '@fairshot/ui/theme-choice';
import { ThemePicker } from '@fairshot/ui/theme-picker';
import { useNarrow } from '@fairshot/ui/use-narrow';
import type { ReactNode } from 'react';

import { KEY_MAP_WORDS, RESERVED_KEYS } from './editor/key-maps.ts';
import { EDITOR_FROM_PX } from './editor/editor-width.ts';
import {
  changeSettings,
  DEFAULT_SETTINGS,
  type EditorSettings,
  FONT_SIZES,
  KEY_MAPS,
  type KeyMap,
  TAB_WIDTHS,
  useEditorSettings,
} from './editor/editor-settings.ts';

interface SettingsDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** How the editor looks and behaves. Every change is seen at once and kept in this browser. */
export function SettingsDialog({ open, onOpenChange }: SettingsDialogProps) {
  const settings = useEditorSettings();
  const [theme, chooseTheme] = useThemeChoice();
  const isDefault = theme === 'system' && isSame(settings, DEFAULT_SETTINGS);
  const reset = () => {
    changeSettings(DEFAULT_SETTINGS);
    chooseTheme('system');
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Settings"
      text="They hold at once and are kept in this browser. Nobody else sees them."
      actions={
        <>
          <Button kind="ghost" disabled={isDefault} onClick={reset}>
            Back to defaults
          </Button>
          <Button kind="primary" onClick={() => onOpenChange(false)}>
            Go on
          </Button>
        </>
      }
    >
      <Row name="Theme">
        <ThemePicker />
      </Row>
      <Row name="Font size">
        <NativeSelect
          label="Font size"
          value={`${settings.fontSize}`}
          options={FONT_SIZES.map((size) => ({ value: `${size}`, label: `${size} px` }))}
          onValueChange={(size) => changeSettings({ fontSize: FONT_SIZES.find((one) => `${one}` === size)! })}
        />
      </Row>
      <Row name="Indent with">
        <Segments
          label="Indent with"
          segments={[
            { value: 'spaces', label: 'Spaces' },
            { value: 'tabs', label: 'Tabs' },
          ]}
          value={settings.indentWith}
          onValueChange={(indentWith) => changeSettings({ indentWith })}
        />
      </Row>
      <Row name="Tab width">
        <Segments
          label="Tab width"
          segments={TAB_WIDTHS.map((width) => ({ value: `${width}`, label: width }))}
          value={`${settings.tabWidth}`}
          onValueChange={(width) =>
            changeSettings({ tabWidth: TAB_WIDTHS.find((one) => `${one}` === width)! })
          }
        />
      </Row>
      <KeyMapRow keyMap={settings.keyMap} />
      <Switches settings={settings} />
    </Dialog>
  );
}

function KeyMapRow({ keyMap }: { keyMap: KeyMap }) {
  const isSmall = useNarrow(EDITOR_FROM_PX);
  const { about } = KEY_MAP_WORDS[keyMap];
  return (
    <div>
      <Row name="Key map">
        <Segments
          label="Key map"
          segments={KEY_MAPS.map((value) => ({ value, label: KEY_MAP_WORDS[value].name }))}
          value={keyMap}
          onValueChange={(chosen) => changeSettings({ keyMap: chosen })}
        />
      </Row>
      {isSmall ? (
        <p className="mt-1 text-12 text-text-3">
          In a window this narrow the editor is a plain text area; a key map holds only in a wider one.
        </p>
      ) : (
        about && (
          <p className="mt-1 text-12 text-text-3">
            {about} {RESERVED_KEYS}
          </p>
        )
      )}
    </div>
  );
}

type OnOrOff = {
  [Name in keyof EditorSettings]: EditorSettings[Name] extends boolean ? Name : never;
}[keyof EditorSettings];

const switches: readonly { name: OnOrOff; label: string; help?: string }[] = [
  { name: 'highContrast', label: 'High contrast' },
  { name: 'wrapsLines', label: 'Wrap long lines' },
  { name: 'numbersLines', label: 'Line numbers' },
  { name: 'closesBrackets', label: 'Close brackets and quotes while typing' },
  {
    name: 'readsAloud',
    label: 'Screen-reader mode',
    help: 'The editor notices most screen readers by itself; this is for when it does not.',
  },
];

function Switches({ settings }: { settings: EditorSettings }) {
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-3">
      {switches.map(({ name, label, help }) => (
        <Switch
          key={name}
          label={label}
          help={help}
          checked={settings[name]}
          onCheckedChange={(isOn) => changeSettings({ [name]: isOn })}
        />
      ))}
    </div>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      {/* The control carries the same words as its name. */}
      <span aria-hidden>{name}</span>
      {children}
    </div>
  );
}

function isSame(one: EditorSettings, other: EditorSettings): boolean {
  return (Object.keys(other) as (keyof EditorSettings)[]).every((name) => one[name] === other[name]);
}

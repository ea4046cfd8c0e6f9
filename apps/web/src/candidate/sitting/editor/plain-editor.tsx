import { useEditorSettings } from './editor-settings.ts';
import type { EditorProps } from './editor-props.ts';

/** A plain text area for small screens and for browsers in which the code editor did not load; the same journal. */
export function PlainEditor({ textKey, source, readOnly, label, onChange }: EditorProps) {
  const { fontSize, tabWidth, wrapsLines } = useEditorSettings();
  return (
    <textarea
      key={textKey}
      className="block h-full w-full resize-none bg-code p-3 font-mono leading-[1.5] outline-offset-[-2px]"
      style={{ fontSize, tabSize: tabWidth }}
      aria-label={label}
      value={source}
      readOnly={readOnly}
      wrap={wrapsLines ? 'soft' : 'off'}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      autoComplete="off"
      onChange={(event) => onChange(textKey, event.target.value)}
    />
  );
}

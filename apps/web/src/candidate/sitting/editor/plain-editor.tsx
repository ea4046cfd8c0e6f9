import { useEffect, useRef } from 'react';

import { useEditorSettings } from './editor-settings.ts';
import type { EditorProps } from './editor-props.ts';

/** A plain text area for small screens and for browsers in which the code editor did not load; the same journal. */
export function PlainEditor({ textKey, source, readOnly, label, goTo, onChange }: EditorProps) {
  const { fontSize, tabWidth, wrapsLines } = useEditorSettings();
  const area = useRef<HTMLTextAreaElement>(null);
  const followed = useRef(goTo);

  useEffect(() => {
    if (!goTo || !area.current || goTo === followed.current) return;
    followed.current = goTo;
    const above = area.current.value.split('\n').slice(0, goTo.line - 1);
    const at = above.reduce((sum, line) => sum + line.length + 1, goTo.column - 1);
    area.current.focus(); // which also brings it into view
    area.current.setSelectionRange(at, at);
  }, [goTo]);

  return (
    <textarea
      ref={area}
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

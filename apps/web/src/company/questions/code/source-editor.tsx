import type { Language } from '@fairshot/contracts/questions/language';
import { LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import { useEffect, useRef, useState } from 'react';

import { CodeEditor } from '../../../candidate/sitting/editor/code-editor.tsx';
import type { EditorMark, EditorPlace } from '../../../candidate/sitting/editor/editor-mark.ts';
import { Remarks } from '../../../candidate/sitting/editor/pre-check/remarks.tsx';
import { useRemarkMarks, usePreCheck } from '../../../candidate/sitting/editor/pre-check/use-pre-check.ts';

interface SourceEditorProps {
  /** Names the text, with its language: another name is another text with its own undo. */
  textKey: string;
  /** What it is: "Starter code". */
  label: string;
  language: Language;
  source: string;
  readOnly: boolean;
  marks?: readonly EditorMark[] | undefined;
  remarks?: readonly EditorMark[] | undefined;
  goTo?: EditorPlace | undefined;
  onChange: (source: string) => void;
  className?: string;
}

const NONE: readonly EditorMark[] = [];

/** A program of the author's: the editor that candidates use, with completion. */
export function SourceEditor(props: SourceEditorProps) {
  const { textKey, label, language, source, readOnly, marks = NONE, remarks, goTo } = props;
  const { onChange, className } = props;
  const place = useRef<HTMLDivElement>(null);
  const replaced = useReplaced(`${textKey} ${language}`, source);
  return (
    <div
      ref={place}
      className={className ?? 'h-[360px] border border-line-2'}
      // Not focusable by Tab itself: Escape leaves the editor to it, and Tab goes on from here.
      tabIndex={-1}
    >
      <CodeEditor
        textKey={`${textKey} ${language}`}
        language={language}
        label={`${label}, ${LANGUAGE_NAMES[language]}`}
        source={source}
        replaced={replaced.count}
        readOnly={readOnly}
        readOnlyWords="You can read this question; authors and owners change it."
        suggestions
        marks={marks}
        remarks={remarks}
        goTo={goTo}
        onChange={(_, next) => {
          replaced.typed(next);
          if (next !== source) onChange(next);
        }}
        onLeave={() => place.current?.focus()}
      />
    </div>
  );
}

/** A program that runs where candidates' programs do, with remarks on what it will not find there. */
export function CheckedSourceEditor(props: Omit<SourceEditorProps, 'remarks' | 'goTo'>) {
  const { textKey, language, source } = props;
  const remarks = usePreCheck(`${textKey} ${language}`, language, source);
  const remarkMarks = useRemarkMarks(remarks);
  const [goTo, setGoTo] = useState<EditorPlace>();
  return (
    <>
      <SourceEditor {...props} remarks={remarkMarks} goTo={goTo} />
      {remarks.length > 0 && (
        <div>
          <Remarks remarks={remarks} onGoTo={({ line, column }) => setGoTo({ line, column })} />
        </div>
      )}
    </>
  );
}

/** Counts how often a text became another one without being typed here: undo, reset, somebody else's draft. */
function useReplaced(textKey: string, source: string) {
  const texts = useRef(new Map<string, string>());
  const [count, setCount] = useState(0);
  useEffect(() => {
    const known = texts.current.get(textKey);
    texts.current.set(textKey, source);
    // oxlint-disable-next-line react/set-state-in-effect -- the editor is outside of React and follows by this count
    if (known !== undefined && known !== source) setCount((before) => before + 1);
  }, [textKey, source]);
  return { count, typed: (text: string) => texts.current.set(textKey, text) };
}

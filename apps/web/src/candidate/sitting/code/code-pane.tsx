import { type Language, LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import { Button } from '@fairshot/ui/button';
import { NativeSelect } from '@fairshot/ui/native-select';
import { RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';

import { starterOf } from '../drafts/text.ts';
import { CodeEditor } from '../editor/code-editor.tsx';
import type { EditorMark, EditorPlace } from '../editor/editor-mark.ts';
import { KEY_MAP_WORDS, useKeyMap } from '../editor/key-maps.ts';
import { Remarks } from '../editor/pre-check/remarks.tsx';
import { useRemarkMarks, usePreCheck } from '../editor/pre-check/use-pre-check.ts';
import { isFinal, isFinalWaiting } from '../question/question-state.ts';
import { chooseLanguage } from '../questions.ts';
import { compileMarks } from '../results/compile-marks.ts';
import { keyOf, questionOf, type SittingState, submissionsOf, textOf } from '../sitting-state.ts';
import { useSitting, useSittingState } from '../use-sitting.ts';

/**
 * The code being written for one question: its language, its text, and a way back to the beginning. The question is
 * named, since this stays behind a multiple-choice question, where an editor taken away would lose its undo.
 */
export function CodePane({ questionId }: { questionId: string }) {
  const sitting = useSitting();
  const question = useSittingState((state) => questionOf(state, questionId));
  const text = useSittingState((state) => textOf(state, questionId));
  const key = useSittingState((state) => keyOf(state, questionId));
  const replaced = useSittingState((state) => state.replaced[keyOf(state, questionId)] ?? 0);
  const language = text.language as Language; // a coding question is answered in nothing else
  const suggestions = useSittingState((state) => state.attempt.suggestions);
  const isOpen = useSittingState((state) => state.standing === 'open');
  // Handed in for good, or pressed to be: what is typed behind it would count for nothing.
  const isHandedIn = useSittingState((state) => {
    const question = questionOf(state, questionId);
    return isFinal(state, question) || isFinalWaiting(state, question);
  });
  const output = useSittingState((state) => compilerOutput(state, questionId));
  const isReadOnly = !isOpen || isHandedIn;
  const chosenKeys = useKeyMap();
  // Vim's undo would write past the editor's lock; what the standard keys may not, the editor refuses by itself.
  const keyMap = isReadOnly ? 'standard' : chosenKeys;
  const { wayOut } = KEY_MAP_WORDS[keyMap];
  const marks = useMemo(() => (output ? compileMarks(output) : NO_MARKS), [output]);
  const remarks = usePreCheck(key, language, text.source);
  const remarkMarks = useRemarkMarks(remarks);
  const [goTo, setGoTo] = useState<EditorPlace>();

  return (
    <>
      <div className="fs-pane-bar">
        <NativeSelect
          label="Language"
          value={language}
          options={(question.languages as Language[]).map((value) => ({
            value,
            label: LANGUAGE_NAMES[value],
          }))}
          onValueChange={(chosen) => chooseLanguage(sitting, chosen)}
          disabled={!isOpen}
        />
        <span className="hidden text-12 text-text-3 md:inline">{wayOut.shown}</span>
        <span className="ml-auto" />
        <Remarks remarks={remarks} onGoTo={({ line, column }) => setGoTo({ line, column })} />
        <Button
          kind="ghost"
          size="small"
          icon={<RotateCcw />}
          disabled={isReadOnly || text.source === starterOf(question, language)}
          onClick={sitting.startAgain}
        >
          Start again
        </Button>
      </div>
      <div className="min-h-0 flex-1">
        <CodeEditor
          textKey={key}
          language={language}
          label={`Code editor, ${LANGUAGE_NAMES[language]}. ${wayOut.spoken}`}
          source={text.source}
          replaced={replaced}
          readOnly={isReadOnly}
          suggestions={suggestions}
          marks={marks}
          remarks={remarkMarks}
          goTo={goTo}
          onChange={sitting.drafts.edit}
          onLeave={leaveEditor}
          keyMap={keyMap}
          onSave={() => void sitting.saveNow()}
        />
      </div>
    </>
  );
}

const NO_MARKS: EditorMark[] = [];

// Only what the newest run or submission in this language said; an older complaint may be mended already.
function compilerOutput(state: SittingState, questionId: string): string | undefined {
  const { language } = textOf(state, questionId);
  const [newest] = submissionsOf(state, questionId).filter((one) => one.language === language);
  return newest?.verdict === 'compile_error' ? newest.compilerOutput : undefined;
}

/** The results follow the editor; on a narrow screen they are not in sight, and the language is next. */
function leaveEditor(): void {
  const results = document.querySelector<HTMLElement>('[data-pane="results"]');
  const language = document.querySelector<HTMLElement>('[data-pane="code"] select');
  (results?.offsetParent ? results : language)?.focus();
}

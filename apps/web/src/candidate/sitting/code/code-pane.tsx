import { LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import { Button } from '@fairshot/ui/button';
import { NativeSelect } from '@fairshot/ui/native-select';
import { RotateCcw } from 'lucide-react';
import { useMemo } from 'react';

import { starterOf } from '../drafts/text.ts';
import { CodeEditor } from '../editor/code-editor.tsx';
import { isFinal } from '../question/question-state.ts';
import { chooseLanguage } from '../questions.ts';
import { type CompileMark, compileMarks } from '../results/compile-marks.ts';
import {
  currentKey,
  currentQuestion,
  currentText,
  type SittingState,
  submissionsOf,
} from '../sitting-state.ts';
import { useSitting, useSittingState } from '../use-sitting.ts';

/** The answer being written: its language, its text, and a way back to the beginning. */
export function CodePane() {
  const sitting = useSitting();
  const question = useSittingState(currentQuestion);
  const text = useSittingState(currentText);
  const key = useSittingState(currentKey);
  const replaced = useSittingState((state) => state.replaced[currentKey(state)] ?? 0);
  const suggestions = useSittingState((state) => state.attempt.suggestions);
  const isOpen = useSittingState((state) => state.standing === 'open');
  const isHandedIn = useSittingState((state) => isFinal(state, currentQuestion(state)));
  const output = useSittingState(compilerOutput);
  const marks = useMemo(() => (output ? compileMarks(output) : NO_MARKS), [output]);

  return (
    <>
      <div className="fs-pane-bar">
        <NativeSelect
          label="Language"
          value={text.language}
          options={question.languages.map((language) => ({
            value: language,
            label: LANGUAGE_NAMES[language],
          }))}
          onValueChange={(language) => chooseLanguage(sitting, language)}
          disabled={!isOpen}
        />
        <span className="hidden text-12 text-text-3 md:inline">Esc leaves the editor</span>
        <Button
          kind="ghost"
          size="small"
          icon={<RotateCcw />}
          className="ml-auto"
          disabled={!isOpen || isHandedIn || text.source === starterOf(question, text.language)}
          onClick={sitting.startAgain}
        >
          Start again
        </Button>
      </div>
      <div className="min-h-0 flex-1">
        <CodeEditor
          textKey={key}
          language={text.language}
          label={`Code editor, ${LANGUAGE_NAMES[text.language]}. Escape leaves it.`}
          source={text.source}
          replaced={replaced}
          readOnly={!isOpen || isHandedIn}
          suggestions={suggestions}
          marks={marks}
          onChange={sitting.drafts.edit}
          onLeave={leaveEditor}
        />
      </div>
    </>
  );
}

const NO_MARKS: CompileMark[] = [];

// Only what the newest run or submission in this language said; an older complaint may be mended already.
function compilerOutput(state: SittingState): string | undefined {
  const { language } = currentText(state);
  const [newest] = submissionsOf(state, state.questionId).filter((one) => one.language === language);
  return newest?.verdict === 'compile_error' ? newest.compilerOutput : undefined;
}

/** The results follow the editor; on a narrow screen they are not in sight, and the language is next. */
function leaveEditor(): void {
  const results = document.querySelector<HTMLElement>('[data-pane="results"]');
  const language = document.querySelector<HTMLElement>('[data-pane="code"] select');
  (results?.offsetParent ? results : language)?.focus();
}

import { LANGUAGE_NAMES, LANGUAGES, type Language } from '@fairshot/contracts/questions/language';
import { Button } from '@fairshot/ui/button';
import { Checkbox } from '@fairshot/ui/checkbox';
import { CodeBlock } from '@fairshot/ui/code-block';
import { Note } from '@fairshot/ui/note';
import { Say } from '@fairshot/ui/say';
import { Segments } from '@fairshot/ui/segments';
import { Check, RotateCcw, SpellCheck, X } from 'lucide-react';
import { useState } from 'react';

import { compileMarks } from '../../../candidate/sitting/results/compile-marks.ts';
import { useCoding, useEditing, useFieldError } from '../editing/use-editing.ts';
import { withStarter } from './with-starter.ts';
import { STARTER_CODE } from '@fairshot/contracts/questions/starter-code';
import { CheckedSourceEditor } from './source-editor.tsx';
import { useTrial } from './use-trial.ts';

/** In which languages candidates may answer, and what stands in their editor at the beginning. */
export function CodeTab() {
  const [draft] = useCoding();
  const [chosen, setChosen] = useState<Language>();
  const language = chosen && draft.languages.includes(chosen) ? chosen : draft.languages[0];
  return (
    <div className="flex max-w-[1120px] flex-col gap-5 p-5">
      <AllowedLanguages />
      {language && (
        <section aria-labelledby="starter-heading" data-field="starters" className="flex flex-col gap-3">
          <div className="flex flex-wrap items-center gap-3">
            <h2 id="starter-heading">Starter code</h2>
            <Segments
              label="Language of the starter code"
              value={language}
              onValueChange={setChosen}
              segments={LANGUAGES.filter((one) => draft.languages.includes(one)).map((one) => ({
                value: one,
                label: LANGUAGE_NAMES[one],
              }))}
            />
          </div>
          <Starter language={language} />
        </section>
      )}
    </div>
  );
}

function AllowedLanguages() {
  const [draft, change] = useCoding();
  const { readOnly } = useEditing();
  const error = useFieldError('languages');
  const set = (language: Language, isAllowed: boolean) =>
    change({
      languages: LANGUAGES.filter((one) => (one === language ? isAllowed : draft.languages.includes(one))),
    });
  return (
    <fieldset data-field="languages" className="flex flex-col gap-2">
      <legend className="mb-1 text-15 font-semibold">Languages</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-2">
        {LANGUAGES.map((language) => (
          <Checkbox
            key={language}
            label={LANGUAGE_NAMES[language]}
            checked={draft.languages.includes(language)}
            disabled={readOnly}
            onCheckedChange={(isAllowed) => set(language, isAllowed)}
          />
        ))}
      </div>
      <p className="fs-help">An assessment may allow fewer, never more.</p>
      {error && (
        <p className="fs-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function Starter({ language }: { language: Language }) {
  const [draft] = useCoding();
  const { keeper, acts, readOnly } = useEditing();
  const checking = useTrial();
  const [checked, setChecked] = useState('');
  const source = draft.starters[language] ?? '';
  const result = checking.trial?.checks?.find((check) => check.language === language);
  const isOfThisText = checked === source && result !== undefined;
  const check = () => {
    setChecked(source);
    void checking.start({ kind: 'check', programs: [{ language, source }] });
  };
  const reset = () =>
    acts.act({
      title: `The ${LANGUAGE_NAMES[language]} starter is the default again`,
      apply: withStarter(language, STARTER_CODE[language]),
      revert: withStarter(language, draft.starters[language]),
    });

  return (
    <>
      <CheckedSourceEditor
        textKey="starter"
        label="Starter code"
        language={language}
        source={source}
        readOnly={readOnly}
        marks={isOfThisText && !result.isFine ? compileMarks(result.compilerOutput) : undefined}
        onChange={(text) => keeper.change(withStarter(language, text))}
      />
      {!readOnly && (
        <div className="flex flex-wrap items-center gap-2">
          <Button
            icon={<SpellCheck />}
            busy={checking.isRunning}
            busyLabel="Checking"
            unavailable={source.trim() === '' ? 'There is no starter to check' : undefined}
            onClick={check}
          >
            Check syntax
          </Button>
          <Button
            kind="ghost"
            icon={<RotateCcw />}
            unavailable={source === STARTER_CODE[language] ? 'It is the default already' : undefined}
            onClick={reset}
          >
            Reset to default
          </Button>
          <span role="status">
            {isOfThisText && (
              <Say tone={result.isFine ? 'ok' : 'bad'} icon={result.isFine ? <Check /> : <X />}>
                {result.isFine ? 'The syntax is fine' : 'It does not compile'}
              </Say>
            )}
          </span>
        </div>
      )}
      {checking.trouble && <Note tone="bad" title={checking.trouble} />}
      {isOfThisText && result.compilerOutput.trim() !== '' && (
        <CodeBlock bare label="What the compiler says" code={result.compilerOutput} />
      )}
    </>
  );
}

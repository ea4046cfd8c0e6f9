import { LANGUAGE_NAMES, LANGUAGES } from '@fairshot/contracts/questions/language';
import type { SolutionDraft } from '@fairshot/contracts/questions/question-draft';
import { Button } from '@fairshot/ui/button';
import { Combobox } from '@fairshot/ui/combobox';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { Select } from '@fairshot/ui/select';
import { Trash2 } from 'lucide-react';

import { CheckedSourceEditor } from '../code/source-editor.tsx';
import { useCoding, useEditing } from '../editing/use-editing.ts';
import { TryProgram } from './try-program.tsx';
import { LABEL_OPTIONS } from './label-options.ts';

const LANGUAGE_OPTIONS = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }));

interface SolutionFormProps {
  solution: SolutionDraft;
  at: number;
  onRemove: () => void;
}

/** One solution: what it is called, what must become of it, and its source. */
export function SolutionForm({ solution, at, onRemove }: SolutionFormProps) {
  const [draft, change] = useCoding();
  const { readOnly } = useEditing();
  const set = (part: Partial<SolutionDraft>) =>
    change({
      solutions: draft.solutions.map((one, place) => {
        if (place !== at) return one;
        const { failsOn, ...rest } = { ...one, ...part };
        return failsOn === undefined || rest.label === 'accepted' ? rest : { ...rest, failsOn };
      }),
    });
  const isTaken = draft.solutions.some(
    (one, place) => place !== at && one.name.trim() === solution.name.trim(),
  );
  const nameError =
    solution.name.trim() === '' ? 'Give it a name' : isTaken ? 'Another solution is called so' : '';
  const { language, source } = solution;

  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,2fr)_140px_minmax(0,2fr)_minmax(0,2fr)]">
        <Field label="Name" error={nameError}>
          <Input
            value={solution.name}
            maxLength={200}
            readOnly={readOnly}
            onChange={(event) => set({ name: event.target.value })}
          />
        </Field>
        <Field label="Language">
          <Select
            block
            aria-label="Language"
            options={LANGUAGE_OPTIONS}
            value={language}
            disabled={readOnly}
            onValueChange={(next) => set({ language: next })}
          />
        </Field>
        <Field label="What must become of it">
          <Select
            block
            aria-label="What must become of it"
            options={LABEL_OPTIONS}
            value={solution.label}
            disabled={readOnly}
            onValueChange={(label) => set({ label })}
          />
        </Field>
        {solution.label !== 'accepted' && (
          <Field label="On the case" optional help="Any case where empty">
            <Combobox
              aria-label="On the case"
              placeholder="Any case"
              options={draft.cases.map(({ name }) => ({ value: name, label: name }))}
              value={solution.failsOn ?? null}
              disabled={readOnly}
              onValueChange={(failsOn) => set({ failsOn: failsOn ?? undefined })}
            />
          </Field>
        )}
      </div>
      <CheckedSourceEditor
        textKey={`solution ${at}`}
        label={solution.name || 'Solution'}
        language={language}
        source={source}
        readOnly={readOnly}
        className="h-[420px] border border-line-2"
        onChange={(next) => set({ source: next })}
      />
      {!readOnly && (
        <>
          <TryProgram program={{ language, source }} />
          <div>
            <Button icon={<Trash2 />} onClick={onRemove}>
              Remove this solution
            </Button>
          </div>
        </>
      )}
    </div>
  );
}

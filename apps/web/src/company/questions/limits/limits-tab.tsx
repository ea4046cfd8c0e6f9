import { LANGUAGE_NAMES, LANGUAGES, type Language } from '@fairshot/contracts/questions/language';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { useState } from 'react';

import { useCoding, useEditing, useFieldError } from '../editing/use-editing.ts';
import { Comparison } from './comparison.tsx';
import { SuggestedLimits } from './suggested-limits.tsx';

/** How long and how much a program may take, and when its output is right. */
export function LimitsTab() {
  return (
    <div className="grid max-w-[1120px] gap-x-10 gap-y-6 p-5 md:grid-cols-2">
      <section aria-labelledby="limits-heading" className="flex flex-col gap-4">
        <h2 id="limits-heading">Limits</h2>
        <Limits />
        <SuggestedLimits />
      </section>
      <section aria-labelledby="comparison-heading" className="flex flex-col gap-4" data-field="compare">
        <h2 id="comparison-heading">Comparison</h2>
        <Comparison />
      </section>
    </div>
  );
}

type NumberField = 'timeLimitSeconds' | 'memoryLimitMb' | 'outputLimitMb';

function Limits() {
  const [draft, change] = useCoding();
  const setTime = (language: Language, seconds: number) => {
    const { [language]: _, ...others } = draft.timeLimitByLanguage;
    change({
      timeLimitByLanguage: Number.isNaN(seconds) ? others : { ...others, [language]: seconds },
    });
  };
  return (
    <>
      <Limit field="timeLimitSeconds" label="Time limit" unit="s" help="CPU time of the whole program." />
      <fieldset data-field="timeLimitByLanguage">
        <legend className="fs-label mb-1">Another time limit for one language</legend>
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
          {LANGUAGES.filter((language) => draft.languages.includes(language)).map((language) => (
            <LanguageLimit key={language} language={language} onSeconds={(s) => setTime(language, s)} />
          ))}
        </div>
      </fieldset>
      <div className="grid grid-cols-2 gap-3">
        <Limit field="memoryLimitMb" label="Memory limit" unit="MB" />
        <Limit field="outputLimitMb" label="Output limit" unit="MB" />
      </div>
    </>
  );
}

interface LimitProps {
  field: NumberField;
  label: string;
  unit: string;
  help?: string;
}

function Limit({ field, label, unit, help }: LimitProps) {
  const [draft, change] = useCoding();
  const error = useFieldError(field);
  return (
    <div data-field={field}>
      <Field label={label} help={help} error={error}>
        <NumberInput unit={unit} value={draft[field]} onNumber={(number) => change({ [field]: number })} />
      </Field>
    </div>
  );
}

interface LanguageLimitProps {
  language: Language;
  onSeconds: (seconds: number) => void;
}

function LanguageLimit({ language, onSeconds }: LanguageLimitProps) {
  const [draft] = useCoding();
  const error = useFieldError(`timeLimitByLanguage.${language}`);
  return (
    <div data-field={`timeLimitByLanguage.${language}`}>
      <Field label={LANGUAGE_NAMES[language]} error={error}>
        <NumberInput
          unit="s"
          value={draft.timeLimitByLanguage[language]}
          placeholder={String(draft.timeLimitSeconds)}
          onNumber={onSeconds}
        />
      </Field>
    </div>
  );
}

interface NumberInputProps {
  unit: string;
  value: number | undefined;
  placeholder?: string;
  onNumber: (number: number) => void;
}

/** Keeps what is typed while the field has the focus: "0." is no number yet and must not vanish. */
function NumberInput({ unit, value, placeholder, onNumber }: NumberInputProps) {
  const { readOnly } = useEditing();
  const [typed, setTyped] = useState<string>();
  const shown = typed ?? (value === undefined || Number.isNaN(value) ? '' : String(value));
  return (
    <Input
      inputMode="decimal"
      trailing={unit}
      placeholder={placeholder}
      readOnly={readOnly}
      value={shown}
      onChange={(event) => {
        setTyped(event.target.value);
        const text = event.target.value.trim().replace(',', '.');
        onNumber(text === '' ? Number.NaN : Number(text));
      }}
      onBlur={() => setTyped(undefined)}
    />
  );
}

import { LANGUAGE_NAMES, LANGUAGES } from '@fairshot/contracts/questions/language';
import type { ScriptDraft } from '@fairshot/contracts/questions/question-draft';
import { Field } from '@fairshot/ui/field';
import { Select } from '@fairshot/ui/select';

import { SourceEditor } from '../code/source-editor.tsx';
import { useEditing } from '../editing/use-editing.ts';

const LANGUAGE_OPTIONS = LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }));

interface AuthorScriptProps {
  /** "Validator": names the editor. */
  label: string;
  /** Tells the editor's texts apart. */
  textKey: string;
  script: ScriptDraft;
  onChange: (next: ScriptDraft) => void;
}

/** A program of the author's beside the solutions: its language and its text. */
export function AuthorScript({ label, textKey, script, onChange }: AuthorScriptProps) {
  const { readOnly } = useEditing();
  return (
    <>
      <div className="w-[200px]">
        <Field label="Language">
          <Select
            block
            aria-label="Language"
            options={LANGUAGE_OPTIONS}
            value={script.language}
            disabled={readOnly}
            onValueChange={(language) => onChange({ ...script, language })}
          />
        </Field>
      </div>
      <SourceEditor
        textKey={textKey}
        label={label}
        language={script.language}
        source={script.source}
        readOnly={readOnly}
        className="h-[360px] border border-line-2"
        onChange={(source) => onChange({ ...script, source })}
      />
    </>
  );
}

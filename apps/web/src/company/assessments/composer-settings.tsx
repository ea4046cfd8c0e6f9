import { STANDARD_HONOUR_CODE } from '@fairshot/contracts/assessments/honour-code';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '@fairshot/contracts/questions/language';
import { Checkbox } from '@fairshot/ui/checkbox';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { RadioGroup } from '@fairshot/ui/radio';
import { Select } from '@fairshot/ui/select';

import { Markdown } from '../../markdown.tsx';
import { MarkdownField } from './markdown-field.tsx';
import { HONOUR_CODES, POLICIES, PRESETS, TAKE_OVERS, VISIBILITIES, WHENS } from './setting-words.ts';
import type { Composition } from './composition.ts';

interface ComposerSettingsProps {
  composition: Composition;
  errors: ReadonlyMap<string, string>;
  onChange: (part: Partial<Composition>) => void;
}

/** What holds for the whole assessment: time, languages, what is accepted, seen and watched. */
export function ComposerSettings(props: ComposerSettingsProps) {
  const { composition, errors, onChange } = props;
  return (
    <section
      className="flex flex-col gap-5 [&>*+*]:border-t [&>*+*]:border-line [&>*+*]:pt-5"
      aria-label="Settings"
    >
      <div className="flex flex-col gap-5">
        <Field label="Title" error={errors.get('title')}>
          <Input value={composition.title} onChange={(event) => onChange({ title: event.target.value })} />
        </Field>
        <MarkdownField
          label="Instructions"
          optional
          help="Markdown; candidates read it before they start."
          value={composition.instructions}
          error={errors.get('instructions')}
          onChange={(instructions) => onChange({ instructions })}
        />
        <Field label="Duration" error={errors.get('durationMinutes')}>
          <Input
            type="number"
            min={1}
            max={1440}
            trailing="minutes"
            value={Number.isNaN(composition.durationMinutes) ? '' : composition.durationMinutes}
            onChange={(event) => onChange({ durationMinutes: event.target.valueAsNumber })}
          />
        </Field>
        <LanguageChoice
          languages={composition.languages}
          error={errors.get('languages')}
          onChange={onChange}
        />
        <Checkbox
          label="Completion in the editor"
          help="Off: no suggestions of any kind while typing."
          checked={composition.suggestions}
          onCheckedChange={(suggestions) => onChange({ suggestions })}
        />
        <Checkbox
          label="Practice before Start"
          help="Candidates may try the same pages on two small questions of FairShot's. Nobody sees what they do there."
          checked={composition.offersPractice}
          onCheckedChange={(offersPractice) => onChange({ offersPractice })}
        />
      </div>
      <HonourCodeChoice {...props} />
      <RadioGroup
        label="Submissions per question"
        options={POLICIES}
        value={composition.submissionsPolicy}
        onValueChange={(submissionsPolicy) => onChange({ submissionsPolicy })}
      />
      <ResultsChoice {...props} />
      <IntegrityChoice {...props} />
      <RadioGroup
        label="Going on in another browser"
        options={TAKE_OVERS}
        value={composition.takeOver}
        onValueChange={(takeOver) => onChange({ takeOver })}
      />
      <Field
        label="Time given back for a lost connection, at most"
        help="Only where our own record shows it, from half a minute on; you see the evidence and can take it back. 0: none."
        error={errors.get('lineCreditMinutes')}
      >
        <Input
          type="number"
          min={0}
          max={60}
          trailing="minutes"
          value={Number.isNaN(composition.lineCreditMinutes) ? '' : composition.lineCreditMinutes}
          onChange={(event) => onChange({ lineCreditMinutes: event.target.valueAsNumber })}
        />
      </Field>
    </section>
  );
}

function HonourCodeChoice({ composition, errors, onChange }: ComposerSettingsProps) {
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        label="Honour code"
        options={HONOUR_CODES}
        value={composition.honourCode}
        onValueChange={(honourCode) => onChange({ honourCode })}
      />
      {composition.honourCode === 'standard' && (
        <div className="rounded-2 border border-line-2 p-3 text-text-2">
          <Markdown text={STANDARD_HONOUR_CODE.text} />
        </div>
      )}
      {composition.honourCode === 'own' && (
        <MarkdownField
          label="Your honour code"
          help="Markdown; it is kept with each attempt in the words that were accepted."
          rows={5}
          value={composition.honourCodeText}
          error={errors.get('honourCodeText')}
          onChange={(honourCodeText) => onChange({ honourCodeText })}
        />
      )}
    </div>
  );
}

function ResultsChoice({ composition, onChange }: ComposerSettingsProps) {
  return (
    <div className="flex flex-col gap-4">
      <Field label="What candidates see of a submission">
        <Select
          block
          options={VISIBILITIES}
          value={composition.visibility}
          onValueChange={(visibility) => onChange({ visibility })}
        />
      </Field>
      {composition.visibility !== 'none' && (
        <RadioGroup
          label="When they see it"
          options={WHENS}
          value={composition.visibilityWhen}
          onValueChange={(visibilityWhen) => onChange({ visibilityWhen })}
        />
      )}
    </div>
  );
}

function IntegrityChoice({ composition, onChange }: ComposerSettingsProps) {
  return (
    <div className="flex flex-col gap-3">
      <RadioGroup
        label="Integrity"
        options={PRESETS}
        value={composition.integrityPreset}
        onValueChange={(integrityPreset) => onChange({ integrityPreset })}
      />
      <p className="text-12 text-text-2">
        Today an attempt records what is typed, runs and submissions, times, and a change of browser. Windows,
        pastes and cameras are not watched yet: the choice is kept with the version, and no preset warns or
        ends anything.
      </p>
    </div>
  );
}

interface LanguageChoiceProps {
  languages: readonly Language[];
  error: string | undefined;
  onChange: (part: { languages: Language[] }) => void;
}

function LanguageChoice({ languages, error, onChange }: LanguageChoiceProps) {
  const toggle = (language: Language, isOn: boolean) =>
    onChange({ languages: LANGUAGES.filter((one) => (one === language ? isOn : languages.includes(one))) });
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="fs-label mb-1">Languages</legend>
      {LANGUAGES.map((language) => (
        <Checkbox
          key={language}
          label={LANGUAGE_NAMES[language]}
          checked={languages.includes(language)}
          onCheckedChange={(isOn) => toggle(language, isOn)}
        />
      ))}
      {error && <p className="text-bad">{error}</p>}
    </fieldset>
  );
}

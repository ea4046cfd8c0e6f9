import type { SubmissionsPolicy, Visibility } from '@fairshot/contracts/assessments/assessments.contract';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '@fairshot/contracts/questions/language';
import { Checkbox } from '@fairshot/ui/checkbox';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { RadioGroup } from '@fairshot/ui/radio';
import { Select } from '@fairshot/ui/select';
import { Textarea } from '@fairshot/ui/textarea';

import type { Composition } from './composer.tsx';

interface ComposerSettingsProps {
  composition: Composition;
  errors: ReadonlyMap<string, string>;
  onChange: (part: Partial<Composition>) => void;
}

const POLICIES: { value: SubmissionsPolicy; label: string; help: string }[] = [
  { value: 'best', label: 'Unlimited, best counts', help: 'Submitting again never costs anything.' },
  {
    value: 'last',
    label: 'Unlimited, last counts',
    help: 'As after handing in on paper: the newest stands.',
  },
  { value: 'one_final', label: 'One, final', help: 'The candidate is asked to confirm.' },
];
const VISIBILITIES: { value: Visibility; label: string; help: string }[] = [
  { value: 'none', label: 'Nothing', help: 'Only that it was received' },
  { value: 'samples', label: 'Sample cases', help: 'Pass or fail of the cases they can see' },
  { value: 'score', label: 'Sample cases and score', help: 'And the share of all cases that passed' },
  { value: 'full', label: 'Every case', help: 'Pass or fail of hidden cases too, never their content' },
];

/** What holds for the whole assessment: time, languages, and what a submission means. */
export function ComposerSettings({ composition, errors, onChange }: ComposerSettingsProps) {
  return (
    <section className="flex flex-col gap-5" aria-label="Settings">
      <Field label="Title" error={errors.get('title')}>
        <Input value={composition.title} onChange={(event) => onChange({ title: event.target.value })} />
      </Field>
      <Field
        label="Instructions"
        optional
        help="Markdown; candidates read it before they start."
        error={errors.get('instructions')}
      >
        <Textarea
          rows={6}
          value={composition.instructions}
          onChange={(event) => onChange({ instructions: event.target.value })}
        />
      </Field>
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
      <LanguageChoice languages={composition.languages} error={errors.get('languages')} onChange={onChange} />
      <RadioGroup
        label="Submissions per question"
        options={POLICIES}
        value={composition.submissionsPolicy}
        onValueChange={(submissionsPolicy) => onChange({ submissionsPolicy })}
      />
      <Field label="What candidates see of a submission">
        <Select
          block
          options={VISIBILITIES}
          value={composition.visibility}
          onValueChange={(visibility) => onChange({ visibility })}
        />
      </Field>
      <Checkbox
        label="Completion in the editor"
        help="Off: no suggestions of any kind while typing."
        checked={composition.suggestions}
        onCheckedChange={(suggestions) => onChange({ suggestions })}
      />
    </section>
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

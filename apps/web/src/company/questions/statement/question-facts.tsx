import { DIFFICULTIES, type Difficulty } from '@fairshot/contracts/questions/difficulty';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { Select } from '@fairshot/ui/select';

import { useDraftState, useEditing, useFieldError } from '../editing/use-editing.ts';
import { SkillsField } from './skills-field.tsx';

const LEVELS: { value: Difficulty; label: string }[] = DIFFICULTIES.map((level) => ({
  value: level,
  label: level.charAt(0).toUpperCase() + level.slice(1),
}));

/** Title, level, skills and how long it should take. */
export function QuestionFacts() {
  const { keeper, readOnly } = useEditing();
  const { title, difficulty, skills, expectedMinutes } = useDraftState((state) => state.draft);
  const titleError = useFieldError('title');
  const minutesError = useFieldError('expectedMinutes');
  const setMinutes = (minutes: number) =>
    keeper.change((draft) => {
      const { expectedMinutes: _, ...rest } = draft;
      return Number.isNaN(minutes) ? rest : { ...rest, expectedMinutes: minutes };
    });

  return (
    <div className="grid gap-3 px-5 py-3 sm:grid-cols-2 lg:grid-cols-[minmax(240px,2fr)_120px_minmax(220px,2fr)_140px]">
      <div data-field="title">
        <Field label="Title" error={titleError}>
          <Input
            value={title}
            maxLength={200}
            readOnly={readOnly}
            onChange={(event) => keeper.change((draft) => ({ ...draft, title: event.target.value }))}
          />
        </Field>
      </div>
      <div data-field="difficulty">
        <Field label="Level">
          <Select
            block
            aria-label="Level"
            options={LEVELS}
            value={difficulty}
            disabled={readOnly}
            onValueChange={(level) => keeper.change((draft) => ({ ...draft, difficulty: level }))}
          />
        </Field>
      </div>
      <div data-field="skills">
        <SkillsField
          skills={skills}
          readOnly={readOnly}
          onChange={(next) => keeper.change((draft) => ({ ...draft, skills: next }))}
        />
      </div>
      <div data-field="expectedMinutes">
        <Field label="Expected time" error={minutesError}>
          <Input
            type="number"
            min={1}
            max={600}
            trailing="min"
            readOnly={readOnly}
            value={expectedMinutes ?? ''}
            onChange={(event) => setMinutes(event.target.valueAsNumber)}
          />
        </Field>
      </div>
    </div>
  );
}

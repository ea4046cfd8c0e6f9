import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { Select } from '@fairshot/ui/select';

import { readAccommodations, type TypedAccommodations } from './read-accommodations.ts';

const EXTRA_TIMES = [
  { value: '0', label: 'None' },
  { value: '25', label: '25 %' },
  { value: '50', label: '50 %' },
  { value: '75', label: '75 %' },
  { value: '100', label: '100 %' },
  { value: 'own', label: 'Another percentage' },
] as const;

interface AccommodationFieldsProps {
  typed: TypedAccommodations;
  onTyped: (typed: TypedAccommodations) => void;
}

/** Extra time and breaks. */
export function AccommodationFields({ typed, onTyped }: AccommodationFieldsProps) {
  const { wrong } = readAccommodations(typed);
  const change = (changes: Partial<TypedAccommodations>) => onTyped({ ...typed, ...changes });
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label="Extra time" help="Added to the duration; the window does not cut it off.">
        <Select
          options={EXTRA_TIMES}
          value={typed.extraTime}
          onValueChange={(extraTime) => change({ extraTime })}
        />
      </Field>
      {typed.extraTime === 'own' && (
        <Field label="Percent" error={typed.ownPercent === '' ? undefined : wrong.ownPercent}>
          <Input
            inputMode="numeric"
            value={typed.ownPercent}
            trailing="%"
            onChange={(event) => change({ ownPercent: event.target.value })}
          />
        </Field>
      )}
      <Field
        label="Breaks"
        help="Minutes in all in which the candidate may stop the clock."
        error={wrong.breakMinutes}
      >
        <Input
          inputMode="numeric"
          value={typed.breakMinutes}
          trailing="min"
          onChange={(event) => change({ breakMinutes: event.target.value })}
        />
      </Field>
    </div>
  );
}

import type { CodingDraft } from '@fairshot/contracts/questions/question-draft';
import { Checkbox } from '@fairshot/ui/checkbox';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { RadioGroup } from '@fairshot/ui/radio';

import { useCoding, useEditing, useFieldError } from '../editing/use-editing.ts';

type Compare = CodingDraft['compare'];

const MODES: { value: Compare['mode']; label: string; help: string }[] = [
  {
    value: 'tokens',
    label: 'Words and numbers',
    help: '“1  2” and “1 2” are the same, a line break counts as a space; 1.0 and 1 differ.',
  },
  {
    value: 'float',
    label: 'Numbers within a tolerance',
    help: 'As words, but 0.3333 is right for 0.33333 when the tolerance says so.',
  },
  {
    value: 'exact',
    label: 'Every character',
    help: 'The output must be the expected one to the last byte, spaces and line breaks included.',
  },
  {
    value: 'exit',
    label: 'Only the end',
    help: 'The output is not looked at: a program that ends well is accepted.',
  },
];

/** When an output is right. */
export function Comparison() {
  const [draft, change] = useCoding();
  const { readOnly } = useEditing();
  const { compare } = draft;
  const set = (part: Partial<Compare>) => change({ compare: { ...compare, ...part } });
  const isByWord = compare.mode === 'tokens' || compare.mode === 'float';
  return (
    <>
      {draft.checker && (
        <p className="max-w-[66ch] text-text-2">
          The checker decides here. What is set below holds again when it is removed.
        </p>
      )}
      <RadioGroup
        label="An output is right when it has the expected"
        options={MODES}
        value={compare.mode}
        disabled={readOnly}
        onValueChange={(mode) => set({ mode })}
      />
      {isByWord && (
        <div className="flex flex-col gap-2">
          <Checkbox
            label="Capital letters matter"
            help="“YES” is then wrong for “yes”."
            checked={compare.caseSensitive}
            disabled={readOnly}
            onCheckedChange={(caseSensitive) => set({ caseSensitive })}
          />
          <Checkbox
            label="Spaces and line breaks matter"
            help="“1 2” is then wrong for “1” and “2” on two lines."
            checked={compare.spaceSensitive}
            disabled={readOnly}
            onCheckedChange={(spaceSensitive) => set({ spaceSensitive })}
          />
        </div>
      )}
      {compare.mode === 'float' && (
        <div className="grid grid-cols-2 gap-3">
          <Tolerance field="absTolerance" label="Absolute tolerance" />
          <Tolerance field="relTolerance" label="Relative tolerance" />
        </div>
      )}
    </>
  );
}

function Tolerance({ field, label }: { field: 'absTolerance' | 'relTolerance'; label: string }) {
  const [draft, change] = useCoding();
  const { readOnly } = useEditing();
  const error = useFieldError(`compare.${field}`);
  const set = (text: string) => {
    const { [field]: _, ...others } = draft.compare;
    change({ compare: text === '' ? others : { ...others, [field]: text } });
  };
  return (
    <div data-field={`compare.${field}`}>
      <Field label={label} optional error={error} help="As 0.001 or 1e-6">
        <Input
          value={draft.compare[field] ?? ''}
          readOnly={readOnly}
          onChange={(event) => set(event.target.value.trim())}
        />
      </Field>
    </div>
  );
}

import { Radio as Base } from '@base-ui/react/radio';
import { RadioGroup as BaseGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import type { Option } from './option.tsx';

interface RadioGroupProps<Value extends string> {
  label: string;
  options: readonly Option<Value>[];
  /** `null` when nothing is chosen yet. */
  value: Value | null;
  onValueChange: (value: Value) => void;
  name?: string | undefined;
  disabled?: boolean | undefined;
  required?: boolean | undefined;
  /** Side by side, for two or three short words. */
  row?: boolean | undefined;
}

/** One of two to six, all in sight. Arrow keys move the choice. */
export function RadioGroup<Value extends string>(props: RadioGroupProps<Value>) {
  const { label, options, value, onValueChange, name, disabled = false, required = false, row } = props;
  const labelId = useId();
  return (
    <BaseGroup
      className="fs-choices"
      data-row={row || undefined}
      aria-labelledby={labelId}
      value={value}
      onValueChange={(next) => onValueChange(next as Value)}
      disabled={disabled}
      required={required}
      {...(name ? { name } : {})}
    >
      <span id={labelId} className="fs-label">
        {label}
      </span>
      {options.map((option) => (
        // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- the radio inside brings its own input
        <label key={option.value} className="fs-choice">
          <Base.Root value={option.value} disabled={option.disabled ?? false} className="fs-box" data-round>
            <Base.Indicator className="fs-dot" />
          </Base.Root>
          <span>
            {option.label}
            {option.help && <span className="fs-choice-help">{option.help}</span>}
          </span>
        </label>
      ))}
    </BaseGroup>
  );
}

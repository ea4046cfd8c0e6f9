import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';

interface CheckboxProps {
  /** The words beside it. Without them an `aria-label` is due. */
  label?: ReactNode;
  help?: ReactNode;
  checked?: boolean | undefined;
  defaultChecked?: boolean | undefined;
  onCheckedChange?: ((checked: boolean) => void) | undefined;
  indeterminate?: boolean | undefined;
  disabled?: boolean | undefined;
  required?: boolean | undefined;
  name?: string | undefined;
  value?: string | undefined;
  'aria-label'?: string | undefined;
}

/** A yes or no that is sent with the form. For something that takes effect at once, use a switch. */
export function Checkbox({
  label,
  help,
  checked,
  defaultChecked,
  onCheckedChange,
  indeterminate = false,
  ...rest
}: CheckboxProps) {
  const box = (
    <Base.Root
      {...rest}
      {...(checked === undefined ? {} : { checked })}
      {...(defaultChecked === undefined ? {} : { defaultChecked })}
      indeterminate={indeterminate}
      onCheckedChange={(next) => onCheckedChange?.(next)}
      className="fs-box"
    >
      <Base.Indicator>{indeterminate ? <Minus /> : <Check />}</Base.Indicator>
    </Base.Root>
  );
  if (label === undefined) return box;
  return (
    <label className="fs-choice">
      {box}
      <span>
        {label}
        {help && <span className="fs-choice-help">{help}</span>}
      </span>
    </label>
  );
}

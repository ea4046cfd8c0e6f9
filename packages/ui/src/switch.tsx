import { Switch as Base } from '@base-ui/react/switch';
import type { ReactNode } from 'react';

interface SwitchProps {
  label: ReactNode;
  help?: ReactNode;
  checked: boolean;
  onCheckedChange: (checked: boolean) => void;
  disabled?: boolean | undefined;
  name?: string | undefined;
}

/** On or off, at once. For something that waits for a Save, use a checkbox. */
export function Switch({ label, help, checked, onCheckedChange, disabled = false, name }: SwitchProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- the switch inside brings its own input
    <label className="fs-choice">
      <Base.Root
        className="fs-switch"
        checked={checked}
        onCheckedChange={(next) => onCheckedChange(next)}
        disabled={disabled}
        {...(name ? { name } : {})}
      >
        <Base.Thumb className="fs-switch-thumb" />
      </Base.Root>
      <span>
        {label}
        {help && <span className="fs-choice-help">{help}</span>}
      </span>
    </label>
  );
}

import { Field as Base } from '@base-ui/react/field';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface FieldProps {
  label: ReactNode;
  /** Stands below, always: what to enter, in which unit, who sees it. */
  help?: ReactNode;
  /** A sentence that says what is wrong and what would be right. Its presence is the error state. */
  error?: ReactNode;
  /** Marks the field as one that may stay empty. */
  optional?: boolean | undefined;
  disabled?: boolean | undefined;
  className?: string | undefined;
  /** One control of this package: input, textarea, select, combobox. */
  children: ReactNode;
}

/** A label above a control and, below it, help and error, tied together for assistive technology. */
export function Field({ label, help, error, optional, disabled, className, children }: FieldProps) {
  const wrong = error !== undefined && error !== null && error !== false && error !== '';
  return (
    <Base.Root
      className={className ? `fs-field ${className}` : 'fs-field'}
      invalid={wrong}
      {...(disabled ? { disabled } : {})}
    >
      <span className="fs-field-head">
        <Base.Label className="fs-label">{label}</Base.Label>
        {optional && <span className="fs-optional">optional</span>}
      </span>
      {children}
      {wrong && (
        <Base.Error className="fs-error" match>
          <CircleAlert />
          <span>{error}</span>
        </Base.Error>
      )}
      {help && <Base.Description className="fs-help">{help}</Base.Description>}
    </Base.Root>
  );
}

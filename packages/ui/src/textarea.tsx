import { Field as Base } from '@base-ui/react/field';
import type { ComponentProps } from 'react';

interface TextareaProps extends Omit<ComponentProps<'textarea'>, 'defaultValue' | 'value'> {
  value?: string | undefined;
  defaultValue?: string | undefined;
  /** For input and output of programs. */
  mono?: boolean | undefined;
}

/** Several lines of text. Inside a `Field` it takes label, help and error from there. */
export function Textarea({ mono, className, value, defaultValue, rows = 3, ...rest }: TextareaProps) {
  return (
    <Base.Control
      {...(value === undefined ? {} : { value })}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      className={className ? `fs-input ${className}` : 'fs-input'}
      render={<textarea {...rest} rows={rows} data-mono={mono || undefined} />}
    />
  );
}

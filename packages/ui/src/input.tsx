import { Input as Base } from '@base-ui/react/input';
import type { ComponentProps, ReactNode } from 'react';

interface InputProps extends Omit<ComponentProps<'input'>, 'size'> {
  /** A lucide icon inside, at the start. */
  icon?: ReactNode;
  /** A unit or a key inside, at the end. */
  trailing?: ReactNode;
  /** For codes, ids and anything read character by character. */
  mono?: boolean | undefined;
}

/** A line of text. Inside a `Field` it takes label, help and error from there. Pasting always works. */
export function Input({ icon, trailing, mono, className, defaultValue, value, ...rest }: InputProps) {
  const control = (
    <Base
      {...rest}
      {...(defaultValue === undefined ? {} : { defaultValue })}
      {...(value === undefined ? {} : { value })}
      className={className ? `fs-input ${className}` : 'fs-input'}
      data-mono={mono || undefined}
    />
  );
  if (!icon && !trailing) return control;
  return (
    <span className="fs-input-group" data-trailing={trailing ? true : undefined}>
      {icon}
      {control}
      {trailing && <span className="fs-input-trailing">{trailing}</span>}
    </span>
  );
}

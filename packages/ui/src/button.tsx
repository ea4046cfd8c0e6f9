import { type ComponentProps, type MouseEvent, type ReactNode, useId } from 'react';
import { Kbd } from './kbd.tsx';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  /** One `primary` per view. `danger` ends or destroys something and is never the default focus. */
  kind?: 'plain' | 'primary' | 'ghost' | 'danger' | undefined;
  size?: 'small' | 'normal' | 'large' | undefined;
  /** A lucide icon, drawn before the words. */
  icon?: ReactNode;
  /** The keys that do the same, as printed on them: "Ctrl Enter". */
  keys?: string | undefined;
  /** The act is on its way: the button keeps its width and its focus, and takes no second press. */
  busy?: boolean | undefined;
  /** What the label says meanwhile: "Saving". */
  busyLabel?: string | undefined;
  /** Why the act is not possible now. The button stays reachable and says this sentence. */
  unavailable?: string | undefined;
  /** Not possible, and the reason stands beside it already. */
  disabled?: boolean | undefined;
  /** As wide as its container. */
  block?: boolean | undefined;
}

/** An act. A busy or unavailable button can be focused and read, but does nothing when pressed. */
export function Button({
  kind = 'plain',
  size = 'normal',
  icon,
  keys,
  busy = false,
  busyLabel,
  unavailable,
  block,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const resting = busy || unavailable !== undefined;
  const described =
    [rest['aria-describedby'], unavailable && reasonId].filter(Boolean).join(' ') || undefined;
  const press = (event: MouseEvent<HTMLButtonElement>) =>
    resting ? event.preventDefault() : onClick?.(event);

  return (
    <>
      <button
        {...rest}
        type={type}
        className={className ? `fs-button ${className}` : 'fs-button'}
        data-kind={kind}
        data-size={size}
        data-block={block || undefined}
        aria-busy={busy || undefined}
        aria-disabled={resting || undefined}
        aria-describedby={described}
        title={unavailable ?? rest.title}
        onClick={press}
      >
        {icon}
        {busyLabel === undefined ? children : <TwoLabels busy={busy} rest={children} meanwhile={busyLabel} />}
        {keys && <Kbd keys={keys} />}
      </button>
      {unavailable && (
        <span id={reasonId} hidden>
          {unavailable}
        </span>
      )}
    </>
  );
}

// Both labels lie in one grid cell, so the wider one sets the width before and after: nothing is measured.
function TwoLabels({ busy, rest, meanwhile }: { busy: boolean; rest: ReactNode; meanwhile: string }) {
  return (
    <span className="fs-button-labels">
      <span data-off={busy || undefined} aria-hidden={busy || undefined}>
        {rest}
      </span>
      <span data-off={!busy || undefined} aria-hidden={!busy || undefined}>
        {meanwhile}
      </span>
    </span>
  );
}

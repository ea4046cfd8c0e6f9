import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';

interface PopoverProps {
  /** The button that opens it. */
  trigger: ReactElement;
  title: string;
  align?: 'start' | 'center' | 'end' | undefined;
  /** Where its owner opens and closes it. */
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** Asked when it closes: false leaves the focus where it was led to, else it goes back to the trigger. */
  returnsFocus?: (() => boolean) | undefined;
  children: ReactNode;
}

/** A little more about the thing it hangs on, with buttons and fields if need be. Escape and a press outside close it. */
export function Popover({
  trigger,
  title,
  align = 'start',
  open,
  onOpenChange,
  returnsFocus,
  children,
}: PopoverProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="fs-positioner" sideOffset={6} align={align} collisionPadding={8}>
          <Base.Popup className="fs-popup fs-popover" finalFocus={returnsFocus}>
            <Base.Title className="fs-popover-title" render={<div />}>
              {title}
            </Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

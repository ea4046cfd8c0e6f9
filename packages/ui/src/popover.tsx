import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';

interface PopoverProps {
  /** The button that opens it. */
  trigger: ReactElement;
  title: string;
  align?: 'start' | 'center' | 'end' | undefined;
  children: ReactNode;
}

/** A little more about the thing it hangs on, with buttons and fields if need be. Escape and a press outside close it. */
export function Popover({ trigger, title, align = 'start', children }: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner className="fs-positioner" sideOffset={6} align={align} collisionPadding={8}>
          <Base.Popup className="fs-popup fs-popover">
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

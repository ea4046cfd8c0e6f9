import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Button } from './button.tsx';

interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Says the act: "Invite candidates". */
  title: string;
  text?: ReactNode;
  children?: ReactNode;
  /** Buttons, the least harmful first. */
  actions?: ReactNode;
  size?: 'small' | 'large' | undefined;
  /** Where the focus goes; the first field or button by default. */
  initialFocus?: RefObject<HTMLElement | null> | undefined;
  /** `side` opens as a panel at the right edge, for details beside a list. */
  form?: 'middle' | 'side' | undefined;
}

/** A window over the page for one act. Escape, the cross and a press outside close it; focus returns to its opener. */
export function Dialog({
  open,
  onOpenChange,
  title,
  text,
  children,
  actions,
  size = 'small',
  initialFocus,
  form = 'middle',
}: DialogProps) {
  const popup = (
    <Base.Popup
      className={form === 'side' ? 'fs-panel-side' : 'fs-dialog'}
      data-size={size}
      {...(initialFocus ? { initialFocus } : {})}
    >
      <div className="fs-dialog-head">
        <Base.Title className="fs-dialog-title">{title}</Base.Title>
        <Base.Close
          render={
            <Button kind="ghost" size="small" data-icon-only aria-label="Close">
              <X />
            </Button>
          }
        />
      </div>
      <div className="fs-dialog-body">
        {text && <Base.Description className="fs-dialog-text">{text}</Base.Description>}
        {children}
      </div>
      {actions && <div className="fs-dialog-actions">{actions}</div>}
    </Base.Popup>
  );

  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fs-backdrop" />
        {form === 'side' ? popup : <Base.Viewport className="fs-dialog-place">{popup}</Base.Viewport>}
      </Base.Portal>
    </Base.Root>
  );
}

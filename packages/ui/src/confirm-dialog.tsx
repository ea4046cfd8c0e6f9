import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import { type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';

interface ConfirmDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Asks for the act: "End this attempt?" */
  title: string;
  /** What will be so afterwards, and whether it can be undone. */
  consequence: ReactNode;
  /** The act as a verb, on its button: "End attempt". */
  verb: string;
  /** The way back, as a verb: "Let it go on". */
  back?: string | undefined;
  onConfirm: () => void;
  /** The act ends or destroys something. */
  danger?: boolean | undefined;
  busy?: boolean | undefined;
  /** "Ending", while busy. */
  busyLabel?: string | undefined;
  /** Why it cannot be confirmed yet: "Give a reason first". */
  unavailable?: string | undefined;
  /** Fields that the act needs, such as a reason. */
  children?: ReactNode;
}

/** Asks before an act that cannot be taken back by one press. The focus lies on the way back; Escape takes it. */
export function ConfirmDialog({
  open,
  onOpenChange,
  title,
  consequence,
  verb,
  back = 'Back',
  onConfirm,
  danger,
  busy,
  busyLabel,
  unavailable,
  children,
}: ConfirmDialogProps) {
  const wayBack = useRef<HTMLButtonElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fs-backdrop" />
        <Base.Viewport className="fs-dialog-place">
          <Base.Popup className="fs-dialog" initialFocus={wayBack}>
            <div className="fs-dialog-head">
              <Base.Title className="fs-dialog-title">{title}</Base.Title>
            </div>
            <div className="fs-dialog-body">
              <Base.Description className="fs-dialog-text">{consequence}</Base.Description>
              {children}
            </div>
            <div className="fs-dialog-actions">
              <Base.Close render={<Button ref={wayBack}>{back}</Button>} />
              <Button
                kind={danger ? 'danger' : 'primary'}
                busy={busy}
                busyLabel={busyLabel}
                unavailable={unavailable}
                onClick={onConfirm}
              >
                {verb}
              </Button>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

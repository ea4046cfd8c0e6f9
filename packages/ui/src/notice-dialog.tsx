import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { Button } from './button.tsx';

interface NoticeDialogProps {
  open: boolean;
  /** What happened: "You left the window for 14 seconds". */
  title: string;
  /** What it means, and that the work is safe. */
  text: ReactNode;
  /** The strike meter, where the policy has strikes. */
  meter?: ReactNode;
  /** The one way on. */
  verb?: string | undefined;
  onAcknowledge: () => void;
}

/**
 * The only thing that may stand in front of a candidate's editor: a warning with one button. Escape and presses outside
 * leave it open, so that it cannot be lost by a key that was on its way into the code.
 */
export function NoticeDialog({ open, title, text, meter, verb = 'Go on', onAcknowledge }: NoticeDialogProps) {
  const go = useRef<HTMLButtonElement>(null);
  return (
    <Base.Root open={open} onOpenChange={(next, details) => !next && details.cancel()}>
      <Base.Portal>
        <Base.Backdrop className="fs-backdrop" />
        <Base.Viewport className="fs-dialog-place">
          <Base.Popup className="fs-dialog" initialFocus={go}>
            <div className="fs-dialog-head" data-tone="warn">
              <TriangleAlert />
              <Base.Title className="fs-dialog-title">{title}</Base.Title>
            </div>
            <div className="fs-dialog-body">
              <Base.Description className="fs-dialog-text" render={<div />}>
                {text}
              </Base.Description>
            </div>
            <div className="fs-dialog-actions">
              {meter && <span>{meter}</span>}
              <Button ref={go} kind="primary" onClick={onAcknowledge}>
                {verb}
              </Button>
            </div>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

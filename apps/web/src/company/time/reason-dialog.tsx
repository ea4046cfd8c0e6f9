import { line } from '@fairshot/contracts/fields';
import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { z } from 'zod';

import { useContractForm } from '../../client/form.ts';

const Reasoned = z.object({ reason: line(500) });

interface ReasonDialogProps {
  title: string;
  text: string;
  verb: string;
  busyLabel: string;
  isBusy: boolean;
  onReason: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** An act on somebody's time that is never done without a reason; the candidate reads it. */
export function ReasonDialog({ title, text, verb, busyLabel, isBusy, onReason, onClose }: ReasonDialogProps) {
  const form = useContractForm(Reasoned, { reason: '' });
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      text={text}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="reason" busy={isBusy} busyLabel={busyLabel}>
            {verb}
          </Button>
        </>
      }
    >
      <form
        id="reason"
        noValidate
        onSubmit={form.submitTo(async ({ reason }) => {
          await onReason(reason).then(onClose, () => undefined);
        })}
      >
        <Field label="Reason" help="The candidate reads it." error={form.formState.errors.reason?.message}>
          <Input {...form.register('reason')} />
        </Field>
      </form>
    </Dialog>
  );
}

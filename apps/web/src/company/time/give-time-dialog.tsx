import { addTime } from '@fairshot/contracts/attempts/time.contract';
import { line } from '@fairshot/contracts/fields';
import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { useState } from 'react';
import { z } from 'zod';

import { call } from '../../client/call.ts';
import { useContractForm } from '../../client/form.ts';
import { newKey } from '../../client/new-key.ts';
import { useOrganization } from '../use-organization.ts';
import { useTimeAct } from './time-query.ts';

const Given = z.object({
  minutes: z
    .string()
    .regex(/^\d{1,3}$/, 'A whole number of minutes')
    .refine((typed) => Number(typed) >= 1 && Number(typed) <= 720, 'From 1 to 720 minutes'),
  reason: line(500),
});

/** Asks how much time a candidate gets, and why; the candidate reads the reason. */
export function GiveTimeDialog({ attemptId, onClose }: { attemptId: string; onClose: () => void }) {
  const { id: organizationId } = useOrganization();
  const [idempotencyKey] = useState(newKey); // pressed twice, it is given once
  const form = useContractForm(Given, { minutes: '10', reason: '' });
  const { errors } = form.formState;
  const giving = useTimeAct(attemptId, 'The time was given', (given: { minutes: number; reason: string }) =>
    call(addTime, { params: { organizationId, attemptId }, body: { idempotencyKey, ...given } }),
  );
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Give time"
      text="The candidate’s page shows the new end within two seconds, with your reason."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="give-time" busy={giving.isPending} busyLabel="Giving">
            Give the time
          </Button>
        </>
      }
    >
      <form
        id="give-time"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={form.submitTo(async ({ minutes, reason }) => {
          await giving.mutateAsync({ minutes: Number(minutes), reason }).then(onClose, () => undefined);
        })}
      >
        <Field label="Minutes" error={errors.minutes?.message}>
          <Input inputMode="numeric" {...form.register('minutes')} />
        </Field>
        <Field label="Reason" help="As in: A fire drill" error={errors.reason?.message}>
          <Input {...form.register('reason')} />
        </Field>
      </form>
    </Dialog>
  );
}

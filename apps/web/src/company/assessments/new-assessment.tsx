import { CreateAssessment, createAssessment } from '@fairshot/contracts/assessments/assessments.contract';
import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useId, useState } from 'react';

import { FormTrouble } from '../../accounts/account-page.tsx';
import { call } from '../../client/call.ts';
import { useContractForm } from '../../client/form.ts';
import { useOrganization } from '../use-organization.ts';

/** Asks for a title and opens the composer. The key makes two presses one assessment. */
export function NewAssessment() {
  const organization = useOrganization();
  const [open, setOpen] = useState(false);
  if (!['owner', 'author', 'recruiter'].includes(organization.role)) return null;
  return (
    <>
      <Button kind="primary" icon={<Plus />} onClick={() => setOpen(true)}>
        New assessment
      </Button>
      {open && <TitleDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function TitleDialog({ onClose }: { onClose: () => void }) {
  const organization = useOrganization();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const formId = useId();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const form = useContractForm(CreateAssessment, { idempotencyKey, title: '' });
  const { errors, isSubmitting } = form.formState;
  const begin = form.submitTo(async (body) => {
    const assessment = await call(createAssessment, { params: { organizationId: organization.id }, body });
    await queries.invalidateQueries({ queryKey: ['assessments', organization.id] });
    await navigate({ to: `${organization.home}/assessments/${assessment.id}` });
  });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="New assessment"
      actions={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button type="submit" form={formId} kind="primary" busy={isSubmitting} busyLabel="Creating">
            Compose it
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={begin}>
        <FormTrouble>{form.trouble}</FormTrouble>
        <Field label="Title" help="Candidates read it on their invitation." error={errors.title?.message}>
          <Input {...form.register('title')} />
        </Field>
      </form>
    </Dialog>
  );
}

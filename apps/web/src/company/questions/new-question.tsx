import { createQuestion } from '@fairshot/contracts/questions/authoring.contract';
import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { RadioGroup } from '@fairshot/ui/radio';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useId, useState } from 'react';

import { FormTrouble } from '../../accounts/account-page.tsx';
import { call } from '../../client/call.ts';
import { useContractForm } from '../../client/form.ts';
import { newKey } from '../../client/new-key.ts';
import { useOrganization } from '../use-organization.ts';
import { bankChanged } from './bank-changed.ts';
import { mayWriteQuestions } from './may-write-questions.ts';
import { questionDraftQuery } from './question-draft-query.ts';

/** Asks what kind of question and how it is called, then opens its editor. */
export function NewQuestion({ primary = true }: { primary?: boolean }) {
  const organization = useOrganization();
  const [open, setOpen] = useState(false);
  if (!mayWriteQuestions(organization.role)) return null;
  return (
    <>
      <Button kind={primary ? 'primary' : 'plain'} icon={<Plus />} onClick={() => setOpen(true)}>
        New question
      </Button>
      {open && <NewQuestionDialog onClose={() => setOpen(false)} />}
    </>
  );
}

interface Beginning {
  idempotencyKey: string;
  kind: 'coding' | 'multiple_choice';
  title: string;
}

const KINDS = [
  {
    value: 'coding' as const,
    label: 'Coding',
    help: 'Candidates write a program; the judge runs it on test cases.',
  },
  {
    value: 'multiple_choice' as const,
    label: 'Multiple choice',
    help: 'Candidates pick one choice or several.',
  },
];

/** One key for the dialog's life: a double click begins one question. */
export function NewQuestionDialog({ onClose }: { onClose: () => void }) {
  const organization = useOrganization();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const formId = useId();
  const [idempotencyKey] = useState(newKey);
  const form = useContractForm<Beginning>(createQuestion.body!, {
    idempotencyKey,
    kind: 'coding',
    title: '',
  });
  const { errors, isSubmitting } = form.formState;
  const begin = form.submitTo(async (body) => {
    const question = await call(createQuestion, { params: { organizationId: organization.id }, body });
    queries.setQueryData(questionDraftQuery(organization.id, question.id).queryKey, question);
    await bankChanged(queries, organization.id);
    await navigate({ to: `${organization.home}/questions/${question.id}` });
  });

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="New question"
      actions={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button type="submit" form={formId} kind="primary" busy={isSubmitting} busyLabel="Creating">
            Write it
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={begin} className="flex flex-col gap-3">
        <FormTrouble>{form.trouble}</FormTrouble>
        <Field label="Title" help="Candidates read it above the statement." error={errors.title?.message}>
          <Input {...form.register('title')} maxLength={200} />
        </Field>
        <RadioGroup
          label="Kind"
          options={KINDS}
          value={form.watch('kind')}
          onValueChange={(kind) => form.setValue('kind', kind)}
        />
      </form>
    </Dialog>
  );
}

import { type BankLook, type BankView, createBankView } from '@fairshot/contracts/questions/bank.contract';
import { Button } from '@fairshot/ui/button';
import { Checkbox } from '@fairshot/ui/checkbox';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { useId, useState } from 'react';
import type { z } from 'zod';

import { FormTrouble } from '../../../accounts/account-page.tsx';
import { useContractForm } from '../../../client/form.ts';
import { newKey } from '../../../client/new-key.ts';
import { useOrganization } from '../../use-organization.ts';
import { mayWriteQuestions } from '../may-write-questions.ts';
import { useViewActs } from './use-view-acts.ts';

/** What a person types; the look comes from the page. */
const Naming = createBankView.body!.pick({ name: true, isShared: true });
type Naming = z.infer<typeof Naming>;

interface ViewDialogProps {
  /** The one to be renamed or shared; a new one where absent. */
  view: BankView | undefined;
  look: BankLook;
  onClose: () => void;
}

/** Asks how a view is called and who finds it. One key for the dialog's life: a double click saves one view. */
export function ViewDialog({ view, look, onClose }: ViewDialogProps) {
  const { role } = useOrganization();
  const acts = useViewActs();
  const formId = useId();
  const [idempotencyKey] = useState(newKey);
  const form = useContractForm<Naming>(Naming, {
    name: view?.name ?? '',
    isShared: view?.isShared ?? false,
  });
  const { errors, isSubmitting } = form.formState;
  const save = form.submitTo(async (naming) => {
    const named = { ...naming, look };
    await (view ? acts.save(view, named) : acts.create(named, idempotencyKey));
    onClose();
  });
  const mayShare = mayWriteQuestions(role);
  // Others look through a shared view: only who saved it first takes it back.
  const isFixed = view?.isShared === true && !view.isYours;

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={view ? 'Rename or share this view' : 'Save this view'}
      text={view ? undefined : 'Filters, order and columns as they are now.'}
      actions={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button type="submit" form={formId} kind="primary" busy={isSubmitting} busyLabel="Saving">
            Save
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={save} className="flex flex-col gap-3">
        <FormTrouble>{errors.name ? undefined : form.trouble}</FormTrouble>
        <Field label="Name" error={errors.name?.message}>
          <Input {...form.register('name')} maxLength={80} dir="auto" autoComplete="off" />
        </Field>
        {mayShare && (
          <Checkbox
            label="Share it with everybody here"
            help={
              isFixed ? `${view.author ?? 'A colleague'} shared it.` : 'Owners and authors can change it.'
            }
            checked={form.watch('isShared')}
            disabled={isFixed}
            onCheckedChange={(isShared) => form.setValue('isShared', isShared)}
          />
        )}
      </form>
    </Dialog>
  );
}

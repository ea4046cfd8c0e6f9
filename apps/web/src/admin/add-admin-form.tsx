import { AddAdmin, addAdmin } from '@fairshot/contracts/accounts/admins.contract';
import { Button } from '@fairshot/ui/button';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { useToasts } from '@fairshot/ui/toast';
import { useQueryClient } from '@tanstack/react-query';

import { FormTrouble } from '../accounts/account-page.tsx';
import { call } from '../client/call.ts';
import { useContractForm } from '../client/form.ts';

/** Makes an account platform admin by its address. */
export function AddAdminForm() {
  const queries = useQueryClient();
  const say = useToasts();
  const form = useContractForm(AddAdmin, { email: '' });
  const { errors, isSubmitting } = form.formState;
  return (
    <form
      noValidate
      className="flex max-w-[400px] flex-col gap-3 border-t border-line pt-5"
      onSubmit={form.submitTo(async (body) => {
        queries.setQueryData(['admin', 'admins'], await call(addAdmin, { body }));
        form.reset();
        say({ title: `${body.email} is a platform admin now` });
      })}
    >
      <h2>Make another one</h2>
      <FormTrouble>{form.trouble}</FormTrouble>
      <Field
        label="E-mail address"
        help="Of somebody who has an account here already."
        error={errors.email?.message}
      >
        <Input type="email" autoComplete="off" {...form.register('email')} />
      </Field>
      <div>
        <Button type="submit" busy={isSubmitting} busyLabel="Making">
          Make platform admin
        </Button>
      </div>
    </form>
  );
}

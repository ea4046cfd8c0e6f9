import { ChangePassword, changePassword } from '@fairshot/contracts/accounts/you.contract';
import { Button } from '@fairshot/ui/button';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { useToasts } from '@fairshot/ui/toast';
import { useQueryClient } from '@tanstack/react-query';

import { call } from '../../client/call.ts';
import { useContractForm } from '../../client/form.ts';
import { FormTrouble } from '../account-page.tsx';

/** A new password for whoever knows the present one. */
export function PasswordForm() {
  const say = useToasts();
  const queries = useQueryClient();
  const form = useContractForm(ChangePassword, { presentPassword: '', password: '' });
  const { errors, isSubmitting } = form.formState;
  return (
    <form
      noValidate
      className="flex max-w-[400px] flex-col gap-3"
      onSubmit={form.submitTo(async (body) => {
        await call(changePassword, { body });
        form.reset();
        await queries.invalidateQueries({ queryKey: ['sessions'] });
        say({ title: 'The password is changed', more: 'Every other session has ended.' });
      })}
    >
      <FormTrouble>{form.trouble}</FormTrouble>
      <Field label="Present password" error={errors.presentPassword?.message}>
        <Input type="password" autoComplete="current-password" {...form.register('presentPassword')} />
      </Field>
      <Field
        label="New password"
        help="At least 10 characters; several words are best. Every other session ends."
        error={errors.password?.message}
      >
        <Input type="password" autoComplete="new-password" {...form.register('password')} />
      </Field>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" busy={isSubmitting} busyLabel="Saving">
          Change the password
        </Button>
        <a href="/reset-password">Forgot it?</a>
      </div>
    </form>
  );
}

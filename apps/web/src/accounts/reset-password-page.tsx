import { ResetPassword, resetPassword } from '@fairshot/contracts/accounts/accounts.contract';
import { Button } from '@fairshot/ui/button';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { LinkButton } from '@fairshot/ui/link-button';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';

import { call } from '../client/call.ts';
import { useContractForm } from '../client/form.ts';
import { AccountPage, FormTrouble } from './account-page.tsx';

const route = getRouteApi('/reset-password/$token');

/** Sets a new password by the link of a letter; every session of the account ends with it. */
export function ResetPasswordPage() {
  const { token } = route.useParams();
  const [isDone, setIsDone] = useState(false);
  const form = useContractForm(ResetPassword, { token, password: '' });
  const { errors, isSubmitting } = form.formState;

  if (isDone)
    return (
      <AccountPage title="The password is set" lead="Every open session was ended. Log in with the new one.">
        <LinkButton kind="primary" href="/log-in">
          Log in
        </LinkButton>
      </AccountPage>
    );
  return (
    <AccountPage title="Set a new password">
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={form.submitTo(async (body) => {
          await call(resetPassword, { body });
          setIsDone(true);
        })}
      >
        <FormTrouble>{form.trouble}</FormTrouble>
        <Field
          label="New password"
          help="At least 10 characters; several words are best."
          error={errors.password?.message}
        >
          <Input type="password" autoComplete="new-password" {...form.register('password')} />
        </Field>
        <Button type="submit" kind="primary" busy={isSubmitting} busyLabel="Saving">
          Set the password
        </Button>
      </form>
    </AccountPage>
  );
}

import { RequestPasswordReset, requestPasswordReset } from '@fairshot/contracts/accounts/accounts.contract';
import { Button } from '@fairshot/ui/button';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { useState } from 'react';

import { call } from '../client/call.ts';
import { useContractForm } from '../client/form.ts';
import { AccountPage, FormTrouble } from './account-page.tsx';

/** Asks for a reset link; says the same whether or not the address has an account. */
export function RequestResetPage() {
  const [sentTo, setSentTo] = useState<string>();
  const form = useContractForm(RequestPasswordReset, { email: '' });
  const { errors, isSubmitting } = form.formState;

  if (sentTo)
    return (
      <AccountPage title="Look into your mail">
        <p role="status" className="max-w-[66ch]">
          If {sentTo} has an account here, a link to set a new password is on its way. It works once, within
          the next hour. Where no mail server is set up, an admin finds the letter in the outbox.
        </p>
      </AccountPage>
    );
  return (
    <AccountPage title="Reset the password" lead="We send a link to set a new one.">
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={form.submitTo(async (body) => {
          await call(requestPasswordReset, { body });
          setSentTo(body.email.trim());
        })}
      >
        <FormTrouble>{form.trouble}</FormTrouble>
        <Field label="E-mail address" error={errors.email?.message}>
          <Input type="email" autoComplete="username" {...form.register('email')} />
        </Field>
        <div className="flex items-center gap-4">
          <Button type="submit" kind="primary" busy={isSubmitting} busyLabel="Sending">
            Send the link
          </Button>
          <a href="/log-in">Back to the log-in</a>
        </div>
      </form>
    </AccountPage>
  );
}

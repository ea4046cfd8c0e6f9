import { LogIn, logIn } from '@fairshot/contracts/accounts/accounts.contract';
import { Button } from '@fairshot/ui/button';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { useState } from 'react';

import { call } from '../client/call.ts';
import { useContractForm } from '../client/form.ts';
import { isRefusal } from '../client/trouble.ts';
import { AccountPage, FormTrouble } from './account-page.tsx';
import { LogInCode } from './log-in-code.tsx';
import { useEntering } from './use-entering.ts';

/** Staff's door, in one step or two. Candidates never need it: their personal link is their key. */
export function LogInPage() {
  const [needsCode, setNeedsCode] = useState(false);
  return needsCode ? (
    <LogInCode onAnew={() => setNeedsCode(false)} />
  ) : (
    <LogInPassword onCodeNeeded={() => setNeedsCode(true)} />
  );
}

function LogInPassword({ onCodeNeeded }: { onCodeNeeded: () => void }) {
  const enter = useEntering();
  const form = useContractForm(LogIn, { email: '', password: '' });
  const { errors, isSubmitting } = form.formState;
  const submit = form.submitTo(async (body) => {
    try {
      await enter(await call(logIn, { body }));
    } catch (error) {
      if (!isRefusal(error, 'code_needed')) throw error;
      onCodeNeeded();
    }
  });

  return (
    <AccountPage
      title="Log in"
      lead="For members of an organization. Candidates use the personal link in their letter."
    >
      <form noValidate className="flex flex-col gap-4" onSubmit={submit}>
        <FormTrouble>{form.trouble}</FormTrouble>
        <Field label="E-mail address" error={errors.email?.message}>
          <Input type="email" autoComplete="username" {...form.register('email')} />
        </Field>
        <Field label="Password" error={errors.password?.message}>
          <Input type="password" autoComplete="current-password" {...form.register('password')} />
        </Field>
        <div className="flex items-center gap-4">
          <Button type="submit" kind="primary" busy={isSubmitting} busyLabel="Logging in">
            Log in
          </Button>
          <a href="/reset-password">Forgot the password?</a>
        </div>
      </form>
    </AccountPage>
  );
}

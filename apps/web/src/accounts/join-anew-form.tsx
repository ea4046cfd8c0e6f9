import { JoinAnew, joinAnew } from '@fairshot/contracts/organizations/join.contract';
import { Button } from '@fairshot/ui/button';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';

import { call } from '../client/call.ts';
import { useContractForm } from '../client/form.ts';
import { FormTrouble } from './account-page.tsx';
import { useEntering } from './use-entering.ts';

/** For somebody who has no account yet: a name and a password make one for the invited address. */
export function JoinAnewForm({ token, email }: { token: string; email: string }) {
  const enter = useEntering();
  const form = useContractForm(JoinAnew, { token, name: '', password: '' });
  const { errors, isSubmitting } = form.formState;
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={form.submitTo(async (body) => enter(await call(joinAnew, { body })))}
    >
      <FormTrouble>{form.trouble}</FormTrouble>
      <Field label="E-mail address" help="You log in with it from now on.">
        <Input type="email" autoComplete="username" value={email} readOnly />
      </Field>
      <Field label="Your name" error={errors.name?.message}>
        <Input autoComplete="name" {...form.register('name')} />
      </Field>
      <Field
        label="Password"
        help="At least 10 characters; several words are best."
        error={errors.password?.message}
      >
        <Input type="password" autoComplete="new-password" {...form.register('password')} />
      </Field>
      <div>
        <Button type="submit" kind="primary" busy={isSubmitting} busyLabel="Joining">
          Join
        </Button>
      </div>
    </form>
  );
}

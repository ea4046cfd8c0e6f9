import { SetUp, setUp } from '@fairshot/contracts/accounts/accounts.contract';
import { Button } from '@fairshot/ui/button';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { getRouteApi } from '@tanstack/react-router';

import { call } from '../client/call.ts';
import { useContractForm } from '../client/form.ts';
import { AccountPage, FormTrouble } from './account-page.tsx';
import { useEntering } from './use-entering.ts';

const route = getRouteApi('/set-up/$token');

/** The first page of a new FairShot: its owner and its first organization. */
export function SetUpPage() {
  const { token } = route.useParams();
  const enter = useEntering();
  const form = useContractForm(SetUp, { token, organizationName: '', name: '', email: '', password: '' });
  const { errors, isSubmitting } = form.formState;

  return (
    <AccountPage
      title="Welcome to FairShot"
      lead="Create the owner and the first organization. Everything can be changed later."
    >
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={form.submitTo(async (body) => enter(await call(setUp, { body })))}
      >
        <FormTrouble>{form.trouble}</FormTrouble>
        <Field
          label="Organization"
          help="Candidates read this name on their invitation."
          error={errors.organizationName?.message}
        >
          <Input autoComplete="organization" {...form.register('organizationName')} />
        </Field>
        <Field label="Your name" error={errors.name?.message}>
          <Input autoComplete="name" {...form.register('name')} />
        </Field>
        <Field label="E-mail address" error={errors.email?.message}>
          <Input type="email" autoComplete="username" {...form.register('email')} />
        </Field>
        <Field
          label="Password"
          help="At least 10 characters; several words are best."
          error={errors.password?.message}
        >
          <Input type="password" autoComplete="new-password" {...form.register('password')} />
        </Field>
        <Button type="submit" kind="primary" busy={isSubmitting} busyLabel="Creating">
          Create the owner
        </Button>
      </form>
    </AccountPage>
  );
}

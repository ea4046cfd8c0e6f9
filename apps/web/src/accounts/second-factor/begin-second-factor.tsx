import {
  beginSecondFactor,
  ConfirmByPassword,
  type SecondFactorBegun,
} from '@fairshot/contracts/accounts/you.contract';
import { Button } from '@fairshot/ui/button';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';

import { call } from '../../client/call.ts';
import { useContractForm } from '../../client/form.ts';
import { FormTrouble } from '../account-page.tsx';

/** The first step: whoever sits at an open laptop and does not know the password gets no further. */
export function BeginSecondFactor({ onBegun }: { onBegun: (begun: SecondFactorBegun) => void }) {
  const form = useContractForm(ConfirmByPassword, { password: '' });
  const { errors, isSubmitting } = form.formState;
  return (
    <form
      noValidate
      className="flex max-w-[400px] flex-col gap-4"
      onSubmit={form.submitTo(async (body) => onBegun(await call(beginSecondFactor, { body })))}
    >
      <FormTrouble>{form.trouble}</FormTrouble>
      <Field label="Present password" error={errors.password?.message}>
        <Input type="password" autoComplete="current-password" {...form.register('password')} />
      </Field>
      <div>
        <Button type="submit" kind="primary" busy={isSubmitting} busyLabel="Beginning">
          Set up a second factor
        </Button>
      </div>
    </form>
  );
}

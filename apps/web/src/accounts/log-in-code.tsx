import { LogInByCode, logInByCode } from '@fairshot/contracts/accounts/accounts.contract';
import { Button } from '@fairshot/ui/button';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';

import { call } from '../client/call.ts';
import { useContractForm } from '../client/form.ts';
import { AccountPage, FormTrouble } from './account-page.tsx';
import { useEntering } from './use-entering.ts';

/** The second step of a log-in: the password was right, nobody is in yet. */
export function LogInCode({ onAnew }: { onAnew: () => void }) {
  const enter = useEntering();
  const form = useContractForm(LogInByCode, { code: '' });
  const { errors, isSubmitting } = form.formState;
  return (
    <AccountPage title="Your second factor" lead="The password is right. One step is left.">
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={form.submitTo(async (body) => enter(await call(logInByCode, { body })))}
      >
        <FormTrouble>{form.trouble}</FormTrouble>
        <Field
          label="Code"
          help="The six digits that your authenticator app shows now, or one of your backup codes."
          error={errors.code?.message}
        >
          {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the one field of a step that was just asked for */}
          <Input mono autoFocus autoComplete="one-time-code" spellCheck={false} {...form.register('code')} />
        </Field>
        <div className="flex items-center gap-4">
          <Button type="submit" kind="primary" busy={isSubmitting} busyLabel="Logging in">
            Log in
          </Button>
          <Button kind="ghost" onClick={onAnew}>
            Begin again
          </Button>
        </div>
        <p className="text-12 text-text-2">
          Device and backup codes are lost? An owner of the machine that runs FairShot can take the second
          factor away.
        </p>
      </form>
    </AccountPage>
  );
}

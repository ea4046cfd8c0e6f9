import { LogInByCode, type Me } from '@fairshot/contracts/accounts/accounts.contract';
import { confirmSecondFactor, type SecondFactorBegun } from '@fairshot/contracts/accounts/you.contract';
import { Button } from '@fairshot/ui/button';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';

import { call } from '../../client/call.ts';
import { useContractForm } from '../../client/form.ts';
import { FormTrouble } from '../account-page.tsx';
import { CopyButton } from './copy-button.tsx';
import { QrCode } from './qr-code.tsx';

interface ConfirmSecondFactorProps {
  begun: SecondFactorBegun;
  onConfirmed: (me: Me) => void;
}

/** The second step: the app learns the secret, and its first code proves that it did. */
export function ConfirmSecondFactor({ begun, onConfirmed }: ConfirmSecondFactorProps) {
  const form = useContractForm(LogInByCode, { code: '' });
  const { errors, isSubmitting } = form.formState;
  return (
    <form
      noValidate
      className="flex flex-col gap-4"
      onSubmit={form.submitTo(async (body) => onConfirmed(await call(confirmSecondFactor, { body })))}
    >
      <p>Scan this with an authenticator app, or type the secret into it. Then enter the code it shows.</p>
      <QrCode text={begun.uri} name="QR code for an authenticator app" />
      <div className="flex flex-col gap-1">
        <span className="text-text-2">Secret</span>
        <Secret value={begun.secret} />
      </div>
      <FormTrouble>{form.trouble}</FormTrouble>
      <Field label="Code" className="max-w-[200px]" error={errors.code?.message}>
        <Input
          mono
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          {...form.register('code')}
        />
      </Field>
      <div>
        <Button type="submit" kind="primary" busy={isSubmitting} busyLabel="Checking">
          Confirm
        </Button>
      </div>
    </form>
  );
}

/** Too long for a phone's line, so it breaks where it must. */
function Secret({ value }: { value: string }) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <span className="font-mono wrap-anywhere">{value}</span>
      <CopyButton text={value} label="Copy the secret" done="Secret copied" />
    </div>
  );
}

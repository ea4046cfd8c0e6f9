import type { Me } from '@fairshot/contracts/accounts/accounts.contract';
import { ChangeName, changeName } from '@fairshot/contracts/accounts/you.contract';
import { Button } from '@fairshot/ui/button';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { useToasts } from '@fairshot/ui/toast';

import { call } from '../../client/call.ts';
import { useContractForm } from '../../client/form.ts';
import { useNewMe } from '../../client/use-me.ts';
import { FormTrouble } from '../account-page.tsx';

/** The name that colleagues read, and candidates in their letters. */
export function NameForm({ me }: { me: Me }) {
  const takeOver = useNewMe();
  const say = useToasts();
  const form = useContractForm(ChangeName, { name: me.name });
  const { errors, isSubmitting, isDirty } = form.formState;
  return (
    <form
      noValidate
      className="flex max-w-[400px] flex-col gap-3"
      onSubmit={form.submitTo(async (body) => {
        const fresh = await call(changeName, { body });
        form.reset({ name: fresh.name });
        await takeOver(fresh);
        say({ title: 'Your name is changed' });
      })}
    >
      <FormTrouble>{form.trouble}</FormTrouble>
      <Field
        label="Name"
        help="Colleagues read it beside what you do, candidates in your letters."
        error={errors.name?.message}
      >
        <Input autoComplete="name" {...form.register('name')} />
      </Field>
      <div>
        <Button
          type="submit"
          busy={isSubmitting}
          busyLabel="Saving"
          unavailable={isDirty ? undefined : 'Nothing is changed'}
        >
          Save the name
        </Button>
      </div>
    </form>
  );
}

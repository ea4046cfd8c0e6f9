import {
  type OrganizationSettings,
  SaveOrganization,
} from '@fairshot/contracts/organizations/organizations.contract';
import { Button } from '@fairshot/ui/button';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { useToasts } from '@fairshot/ui/toast';

import { FormTrouble } from '../../accounts/account-page.tsx';
import { useContractForm } from '../../client/form.ts';
import { useSaveSettings } from './use-save-settings.ts';

const Name = SaveOrganization.pick({ name: true });

/** The name that candidates read, and the slug that stands in addresses and stays. */
export function NameSettings({ settings }: { settings: OrganizationSettings }) {
  const say = useToasts();
  const save = useSaveSettings(settings);
  const form = useContractForm(Name, { name: settings.name });
  const { errors, isSubmitting, isDirty } = form.formState;
  return (
    <form
      noValidate
      className="flex max-w-[400px] flex-col gap-3"
      onSubmit={form.submitTo(async ({ name }) => {
        await save({ name });
        say({ title: 'The name is changed' });
      })}
    >
      <FormTrouble>{form.trouble}</FormTrouble>
      <Field
        label="Organization"
        help="Candidates read this name on their invitation."
        error={errors.name?.message}
      >
        <Input autoComplete="organization" {...form.register('name')} />
      </Field>
      <p className="text-text-2">
        In addresses it is called <span className="font-mono wrap-anywhere">{settings.slug}</span>; that
        stays, so that links go on working.
      </p>
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

import { line } from '@fairshot/contracts/fields';
import { renameCandidate } from '@fairshot/contracts/reports/candidates.contract';
import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { useToasts } from '@fairshot/ui/toast';
import { useQueryClient } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';

import { FormTrouble } from '../../accounts/account-page.tsx';
import { call } from '../../client/call.ts';
import { useContractForm } from '../../client/form.ts';
import { useOrganization } from '../use-organization.ts';

interface Person {
  id: string;
  name: string;
  email: string;
}

/** Corrects a name; the address stays, since invitations went there. */
export function RenameCandidate({ candidate }: { candidate: Person }) {
  const { role } = useOrganization();
  const [open, setOpen] = useState(false);
  if (role !== 'owner' && role !== 'recruiter') return null;
  return (
    <>
      <Button icon={<Pencil />} onClick={() => setOpen(true)}>
        Correct the name
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Correct the name"
        text="It stands so in the list, in reports and in letters from now on."
      >
        {open && <NameForm candidate={candidate} onDone={() => setOpen(false)} />}
      </Dialog>
    </>
  );
}

const Name = z.object({ name: line(200) });

function NameForm({ candidate, onDone }: { candidate: Person; onDone: () => void }) {
  const { id: organizationId } = useOrganization();
  const client = useQueryClient();
  const say = useToasts();
  // What was there when the form opened: a colleague's correction in between is not overwritten silently.
  const [seen] = useState(candidate.name);
  const form = useContractForm(Name, { name: candidate.name });
  const rename = async (name: string, before: string) => {
    const params = { organizationId, candidateId: candidate.id };
    await call(renameCandidate, { params, body: { name, seen: before } });
    await client.invalidateQueries({ queryKey: ['candidates', organizationId] });
  };
  const save = form.submitTo(async ({ name }) => {
    await rename(name, seen);
    onDone();
    const undo = seen ? { undo: () => void rename(seen, name.trim()) } : {};
    say({ title: 'The name was corrected', ...undo });
  });
  return (
    <form onSubmit={save} className="flex flex-col gap-4 pb-5">
      <FormTrouble>{form.trouble}</FormTrouble>
      <Field label="Name" error={form.formState.errors.name?.message}>
        <Input {...form.register('name')} autoComplete="off" />
      </Field>
      <div className="flex justify-end gap-2">
        <Button onClick={onDone}>Cancel</Button>
        <Button kind="primary" type="submit" busy={form.formState.isSubmitting} busyLabel="Saving">
          Save
        </Button>
      </div>
    </form>
  );
}

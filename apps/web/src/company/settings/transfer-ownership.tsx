import { transferOwnership } from '@fairshot/contracts/organizations/members.contract';
import type { Role } from '@fairshot/contracts/organizations/role';
import { Button } from '@fairshot/ui/button';
import { Field } from '@fairshot/ui/field';
import { Select } from '@fairshot/ui/select';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { PasswordDialog } from '../../accounts/you/password-dialog.tsx';
import { call } from '../../client/call.ts';
import { peopleQuery } from '../members/members-query.ts';
import { ROLE_OPTIONS, ROLE_WITH_ARTICLE } from '../members/role-words.ts';
import { useOrganization } from '../use-organization.ts';

type OwnRole = Exclude<Role, 'owner'>;
const isOwnRole = (role: Role): role is OwnRole => role !== 'owner';
const OWN_ROLES = ROLE_OPTIONS.flatMap(({ value, ...words }) =>
  isOwnRole(value) ? [{ value, ...words }] : [],
);

/** Passes the organization on: another member becomes owner and oneself steps down, in one act. */
export function TransferOwnership() {
  const organization = useOrganization();
  const people = useQuery(peopleQuery(organization.id)).data;
  const [memberId, setMemberId] = useState<string | null>(null);
  const [ownRole, setOwnRole] = useState<OwnRole>('recruiter');
  const [isAsking, setIsAsking] = useState(false);
  const heirs = (people?.members ?? []).filter(({ role }) => role !== 'owner');
  const heir = heirs.find(({ id }) => id === memberId);
  const transfer = async (password: string) => {
    if (!heir) return;
    const params = { organizationId: organization.id };
    await call(transferOwnership, { params, body: { memberId: heir.id, ownRole, password } });
    // One's own role decides what every page shows: a whole new page draws it.
    window.location.assign(organization.home);
  };
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-5" aria-label="Ownership">
      <h2>Pass the ownership on</h2>
      <p className="max-w-[66ch] text-text-2">
        Another member becomes owner and you step down, in one act. To have a second owner beside you, change
        their role on the members page instead.
      </p>
      {people && heirs.length === 0 ? (
        <p className="text-text-2">There is no member yet who could become owner.</p>
      ) : (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label="The new owner">
              <Select
                block
                placeholder="Choose a member"
                options={heirs.map(({ id, name }) => ({ value: id, label: name }))}
                value={memberId}
                onValueChange={setMemberId}
              />
            </Field>
            <Field label="Your role from then on">
              <Select block options={OWN_ROLES} value={ownRole} onValueChange={setOwnRole} />
            </Field>
          </div>
          <div>
            <Button
              kind="danger"
              unavailable={heir ? undefined : 'Choose the new owner first'}
              onClick={() => setIsAsking(true)}
            >
              Pass it on
            </Button>
          </div>
        </>
      )}
      {isAsking && heir && (
        <PasswordDialog
          title={`Make ${heir.name} the owner?`}
          consequence={`You become ${ROLE_WITH_ARTICLE[ownRole]} at once and cannot take it back yourself.`}
          verb="Pass it on"
          busyLabel="Passing on"
          danger
          act={transfer}
          onClose={() => setIsAsking(false)}
        />
      )}
    </section>
  );
}

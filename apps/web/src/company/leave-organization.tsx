import { leaveOrganization } from '@fairshot/contracts/organizations/members.contract';
import { Button } from '@fairshot/ui/button';
import { ConfirmDialog } from '@fairshot/ui/confirm-dialog';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { FormTrouble } from '../accounts/account-page.tsx';
import { call } from '../client/call.ts';
import { sentenceOf } from '../client/sentence-of.ts';
import { useOrganization } from './use-organization.ts';

/** The way out of an organization; the account stays. */
export function LeaveOrganization() {
  const organization = useOrganization();
  const [isAsking, setIsAsking] = useState(false);
  const leaving = useMutation({
    mutationFn: () => call(leaveOrganization, { params: { organizationId: organization.id } }),
    // A whole new page, so that nothing of the organization stays in the browser's memory.
    onSuccess: () => window.location.assign('/'),
    onError: () => setIsAsking(false),
  });
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-5" aria-label="Leave">
      <h2 className="wrap-anywhere">Leave {organization.name}</h2>
      <FormTrouble>{leaving.error && sentenceOf(leaving.error)}</FormTrouble>
      <p className="max-w-[66ch] text-text-2">
        Your account stays, and so does what you made here, under your name.
      </p>
      <div>
        <Button kind="danger" onClick={() => setIsAsking(true)}>
          Leave the organization
        </Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={`Leave ${organization.name}?`}
        consequence="Its pages close to you at once. Only an owner can let you in again."
        verb="Leave"
        danger
        busy={leaving.isPending}
        busyLabel="Leaving"
        onConfirm={() => leaving.mutate()}
      />
    </section>
  );
}

import { NO_ACCOMMODATIONS } from '@fairshot/contracts/invitations/accommodations';
import {
  type InvitationListItem,
  setAccommodations,
} from '@fairshot/contracts/invitations/invitations.contract';
import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { FormTrouble } from '../../accounts/account-page.tsx';
import { call } from '../../client/call.ts';
import { sentenceOf } from '../../client/sentence-of.ts';
import { day } from '../format.ts';
import { useOrganization } from '../use-organization.ts';
import { AccommodationFields } from './accommodation-fields.tsx';
import { readAccommodations, typedFrom } from './read-accommodations.ts';

interface AccommodationsDialogProps {
  invitation: InvitationListItem;
  onClose: () => void;
}

/** Sets the extra time and the breaks of one person, before they start. */
export function AccommodationsDialog({ invitation, onClose }: AccommodationsDialogProps) {
  const { accommodations, candidate } = invitation;
  // What stood here when the dialog opened: the list behind it is renewed meanwhile.
  const [seen] = useState(() => ({
    extraTimePercent: accommodations?.extraTimePercent ?? NO_ACCOMMODATIONS.extraTimePercent,
    breakMinutes: accommodations?.breakMinutes ?? NO_ACCOMMODATIONS.breakMinutes,
  }));
  const [typed, setTyped] = useState(() => typedFrom(seen));
  const { read } = readAccommodations(typed);
  const setting = useSetting(invitation, seen, onClose);
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Accommodations of ${candidate.name || candidate.email}`}
      text="Only the candidate and those who invite see them; nobody who grades does. They are settled once the candidate starts."
      actions={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button
            kind="primary"
            busy={setting.isPending}
            busyLabel="Saving"
            unavailable={read ? undefined : 'Mend the numbers first'}
            onClick={() => read && setting.mutate(read)}
          >
            Save
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <FormTrouble>{setting.error && sentenceOf(setting.error)}</FormTrouble>
        <AccommodationFields typed={typed} onTyped={setTyped} />
        {accommodations && (
          <p className="text-12 text-text-2">
            Set {day(accommodations.setAt)}
            {accommodations.setBy && ` by ${accommodations.setBy}`}
          </p>
        )}
      </div>
    </Dialog>
  );
}

type Wanted = typeof NO_ACCOMMODATIONS;

function useSetting(invitation: InvitationListItem, seen: Wanted, onDone: () => void) {
  const { id: organizationId } = useOrganization();
  const queries = useQueryClient();
  const say = useToasts();
  return useMutation({
    mutationFn: (wanted: Wanted) =>
      call(setAccommodations, {
        params: { organizationId, invitationId: invitation.id },
        body: { ...wanted, seen },
      }),
    onSuccess: () => {
      say({
        title: `The accommodations of ${invitation.candidate.name || invitation.candidate.email} are set`,
      });
      onDone();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['invitations', organizationId] }),
  });
}

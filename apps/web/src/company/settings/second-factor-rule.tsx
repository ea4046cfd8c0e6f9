import type { OrganizationSettings } from '@fairshot/contracts/organizations/organizations.contract';
import { Button } from '@fairshot/ui/button';
import { Chip } from '@fairshot/ui/chip';
import { ConfirmDialog } from '@fairshot/ui/confirm-dialog';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';

import { FormTrouble } from '../../accounts/account-page.tsx';
import { sentenceOf } from '../../client/sentence-of.ts';
import { RouterLink } from '../../router-link.tsx';
import { count } from '../format.ts';
import { peopleQuery } from '../members/members-query.ts';
import { useOrganization } from '../use-organization.ts';
import { useSaveSettings } from './use-save-settings.ts';

const route = getRouteApi('/company/$slug');

/** Whether members need a second factor. Whoever has none is led to set one up before anything opens. */
export function SecondFactorRule({ settings }: { settings: OrganizationSettings }) {
  const { me } = route.useRouteContext().standing;
  const { id, home } = useOrganization();
  const without = useQuery(peopleQuery(id)).data?.members.filter((member) => !member.hasSecondFactor).length;
  const save = useSaveSettings(settings);
  const [isAsking, setIsAsking] = useState(false);
  const isOn = settings.requiresSecondFactor;
  const saving = useMutation({
    mutationFn: () => save({ requiresSecondFactor: !isOn }),
    onSettled: () => setIsAsking(false),
  });
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-5" aria-label="Second factor">
      <div className="flex items-center gap-3">
        <h2>Second factor of members</h2>
        <Chip>{isOn ? 'Asked of everybody' : 'Up to each member'}</Chip>
      </div>
      <p className="max-w-[66ch] text-text-2">
        A code from an app, asked for after the password. {withoutWords(without)}{' '}
        {!isOn && !me.hasSecondFactor && (
          <RouterLink href={`${home}/you`}>Set up one of your own first.</RouterLink>
        )}
      </p>
      <FormTrouble>{saving.error && sentenceOf(saving.error)}</FormTrouble>
      <div>
        <Button
          unavailable={!isOn && !me.hasSecondFactor ? 'Set up a second factor of your own first' : undefined}
          onClick={() => setIsAsking(true)}
        >
          {isOn ? 'Leave it to each member' : 'Ask it of everybody'}
        </Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={isOn ? 'Leave the second factor to each member?' : 'Ask every member for a second factor?'}
        consequence={
          isOn
            ? 'Members may then switch theirs off and go on working.'
            : `From their next step on, members without one set it up before anything here opens to them. ${withoutWords(without)}`
        }
        verb={isOn ? 'Leave it to them' : 'Ask everybody'}
        busy={saving.isPending}
        busyLabel="Saving"
        onConfirm={() => saving.mutate()}
      />
    </section>
  );
}

function withoutWords(without: number | undefined): string {
  if (without === undefined) return '';
  if (without === 0) return 'Every member has one.';
  return `${count(without, 'member has', 'members have')} none yet.`;
}

import { listAdmins, type PlatformAdmin, withdrawAdmin } from '@fairshot/contracts/accounts/admins.contract';
import { Button } from '@fairshot/ui/button';
import { Chip } from '@fairshot/ui/chip';
import { ConfirmDialog } from '@fairshot/ui/confirm-dialog';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useToasts } from '@fairshot/ui/toast';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';

import { call } from '../client/call.ts';
import { sentenceOf } from '../client/sentence-of.ts';
import { Loading } from '../company/loading.tsx';
import { AddAdminForm } from './add-admin-form.tsx';

const adminsQuery = queryOptions({
  queryKey: ['admin', 'admins'],
  queryFn: ({ signal }) => call(listAdmins, { signal }),
});

/** Who looks after this FairShot, and how another comes to it. */
export function AdminsPage() {
  const query = useQuery(adminsQuery);
  return (
    <>
      <title>Platform admins - FairShot</title>
      <StaffBar title="Platform admins" />
      <div className="flex max-w-[640px] flex-col gap-5 p-5">
        <p className="max-w-[66ch] text-text-2">
          Admins read the outbox and look after the installation. They are members of no organization by that.
        </p>
        <Loading what="platform admins" query={query}>
          {({ admins }) => (
            <ul>
              {admins.map((admin) => (
                <AdminLine key={admin.id} admin={admin} isLast={admins.length === 1} />
              ))}
            </ul>
          )}
        </Loading>
        <AddAdminForm />
      </div>
    </>
  );
}

function AdminLine({ admin, isLast }: { admin: PlatformAdmin; isLast: boolean }) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2">
      <span className="flex min-w-[200px] flex-1 flex-col">
        <span className="flex items-center gap-2 font-medium">
          <bdi className="wrap-anywhere">{admin.name}</bdi>
          {admin.isYou && <Chip>You</Chip>}
          {admin.hasSecondFactor && (
            <Chip tone="ok" icon={<ShieldCheck />}>
              Second factor
            </Chip>
          )}
        </span>
        <span className="text-12 text-text-2 wrap-anywhere">{admin.email}</span>
      </span>
      {!isLast && <Withdraw admin={admin} />}
    </li>
  );
}

function Withdraw({ admin }: { admin: PlatformAdmin }) {
  const [isAsking, setIsAsking] = useState(false);
  const queries = useQueryClient();
  const say = useToasts();
  const withdrawing = useMutation({
    mutationFn: () => call(withdrawAdmin, { params: { accountId: admin.id } }),
    onSuccess: (admins) => {
      if (admin.isYou) window.location.assign('/');
      queries.setQueryData(adminsQuery.queryKey, admins);
      say({ title: `${admin.name} is no platform admin any more` });
    },
    onError: (error) => say({ title: 'That did not work', more: sentenceOf(error), kind: 'error' }),
    onSettled: () => setIsAsking(false),
  });
  return (
    <>
      <Button size="small" aria-label={`Withdraw ${admin.name}`} onClick={() => setIsAsking(true)}>
        Withdraw
      </Button>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={admin.isYou ? 'Stop being a platform admin?' : `Take the administration from ${admin.name}?`}
        consequence="These pages close at once. The account and its memberships stay; another admin can give it back."
        verb="Withdraw"
        danger
        busy={withdrawing.isPending}
        busyLabel="Withdrawing"
        onConfirm={() => withdrawing.mutate()}
      />
    </>
  );
}

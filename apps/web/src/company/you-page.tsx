import { logOut } from '@fairshot/contracts/accounts/accounts.contract';
import { Button } from '@fairshot/ui/button';
import { LinkButton } from '@fairshot/ui/link-button';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { ThemePicker } from '@fairshot/ui/theme-picker';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { LogOut } from 'lucide-react';

import { call } from '../client/call.ts';
import { sentenceOf } from '../client/sentence-of.ts';
import { FormTrouble } from '../accounts/account-page.tsx';

const route = getRouteApi('/company/$slug');

/** One's own account: who one is here, how pages look, and the way out. */
export function YouPage() {
  const { me, organization } = route.useRouteContext().standing;
  const leaving = useMutation({
    mutationFn: () => call(logOut),
    // A whole new page, so that nothing of this account stays in the browser's memory.
    onSuccess: () => window.location.assign('/log-in'),
  });

  return (
    <>
      <title>{`${me.name} - FairShot`}</title>
      <StaffBar title={me.name} />
      <div className="flex max-w-[560px] flex-col gap-5 p-5">
        <dl className="grid grid-cols-[120px_1fr] gap-x-4 gap-y-2">
          <dt className="text-text-2">E-mail address</dt>
          <dd>{me.email}</dd>
          <dt className="text-text-2">Role</dt>
          <dd>
            {organization.role} of {organization.name}
          </dd>
        </dl>
        <section className="border-t border-line pt-5">
          <h2 className="mb-2">How pages look</h2>
          <ThemePicker />
        </section>
        <section className="border-t border-line pt-5">
          <h2 className="mb-2">This session</h2>
          <FormTrouble>{leaving.error && sentenceOf(leaving.error)}</FormTrouble>
          <div className="flex gap-2">
            <Button
              icon={<LogOut />}
              busy={leaving.isPending}
              busyLabel="Logging out"
              onClick={() => leaving.mutate()}
            >
              Log out
            </Button>
            <LinkButton kind="ghost" href="/reset-password">
              Change the password
            </LinkButton>
          </div>
        </section>
      </div>
    </>
  );
}

import type { Me } from '@fairshot/contracts/accounts/accounts.contract';
import { logOut } from '@fairshot/contracts/accounts/accounts.contract';
import { Button } from '@fairshot/ui/button';
import { Note } from '@fairshot/ui/note';
import { ThemePicker } from '@fairshot/ui/theme-picker';
import { useMutation } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import type { ReactNode } from 'react';

import { call } from '../../client/call.ts';
import { sentenceOf } from '../../client/sentence-of.ts';
import { FormTrouble } from '../account-page.tsx';
import { NameForm } from './name-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionsSection } from './sessions-section.tsx';

/** One's own account, the same wherever one comes from; `children` is what belongs to the place. */
export function YourAccount({ me, facts, children }: { me: Me; facts?: ReactNode; children?: ReactNode }) {
  return (
    <div className="flex max-w-[640px] flex-col gap-5">
      <dl className="grid grid-cols-[120px_1fr] gap-x-4 gap-y-2">
        <dt className="text-text-2">E-mail address</dt>
        <dd className="wrap-anywhere">{me.email}</dd>
        {facts}
      </dl>
      <LogOutButton />
      <NameForm me={me} />
      <section className="flex flex-col gap-2 border-t border-line pt-5" aria-label="Looks">
        <h2>How pages look</h2>
        <div>
          <ThemePicker />
        </div>
      </section>
      <section className="flex flex-col gap-3 border-t border-line pt-5" aria-label="Password">
        <h2>Password</h2>
        {me.hasPassword ? <PasswordForm /> : <NoPassword />}
      </section>
      <SecondFactorSection me={me} />
      <SessionsSection />
      {children}
    </div>
  );
}

function NoPassword() {
  return (
    <Note title="You came in by a link; this account has no password yet.">
      <a href="/reset-password">Set one by letter</a>.
    </Note>
  );
}

function LogOutButton() {
  const leaving = useMutation({
    mutationFn: () => call(logOut),
    // A whole new page, so that nothing of this account stays in the browser's memory.
    onSuccess: () => window.location.assign('/log-in'),
  });
  return (
    <div>
      <FormTrouble>{leaving.error && sentenceOf(leaving.error)}</FormTrouble>
      <Button
        icon={<LogOut />}
        busy={leaving.isPending}
        busyLabel="Logging out"
        onClick={() => leaving.mutate()}
      >
        Log out
      </Button>
    </div>
  );
}

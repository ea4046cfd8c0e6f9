import type { Me } from '@fairshot/contracts/accounts/accounts.contract';
import { removeSecondFactor, renewBackupCodes } from '@fairshot/contracts/accounts/you.contract';
import { Button } from '@fairshot/ui/button';
import { Chip } from '@fairshot/ui/chip';
import { Dialog } from '@fairshot/ui/dialog';
import { useToasts } from '@fairshot/ui/toast';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';

import { call } from '../../client/call.ts';
import { useNewMe } from '../../client/use-me.ts';
import { BackupCodes } from '../second-factor/backup-codes.tsx';
import { SetUpSecondFactor } from '../second-factor/set-up-second-factor.tsx';
import { PasswordDialog } from './password-dialog.tsx';

/** Whether a log-in asks for a code as well, and what may be done about it. */
export function SecondFactorSection({ me }: { me: Me }) {
  const takeOver = useNewMe();
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-5" aria-label="Second factor">
      <div className="flex items-center gap-3">
        <h2>Second factor</h2>
        {me.hasSecondFactor ? (
          <Chip tone="ok" icon={<ShieldCheck />}>
            On
          </Chip>
        ) : (
          <Chip>Off</Chip>
        )}
      </div>
      {me.hasSecondFactor ? (
        <SwitchedOn me={me} />
      ) : (
        <>
          <p className="max-w-[66ch] text-text-2">
            A code from an app on your phone or computer, asked for after the password. Whoever learns the
            password alone stays outside.
          </p>
          <SetUpSecondFactor hasPassword={me.hasPassword} onDone={(fresh) => void takeOver(fresh)} />
        </>
      )}
    </section>
  );
}

function SwitchedOn({ me }: { me: Me }) {
  const takeOver = useNewMe();
  const say = useToasts();
  const [asking, setAsking] = useState<'off' | 'codes'>();
  const [codes, setCodes] = useState<string[]>();
  const close = () => setAsking(undefined);
  const off = async (password: string) => {
    await takeOver(await call(removeSecondFactor, { body: { password } }));
    say({ title: 'The second factor is off' });
  };
  const renew = async (password: string) =>
    setCodes((await call(renewBackupCodes, { body: { password } })).backupCodes);

  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => setAsking('codes')}>New backup codes</Button>
      <Button kind="danger" onClick={() => setAsking('off')}>
        Switch off
      </Button>
      {asking === 'off' && (
        <PasswordDialog
          title="Switch the second factor off?"
          consequence={
            me.organizations.length > 0
              ? 'The password alone then lets you in. An organization that asks for a second factor opens nothing to you until you set one up again.'
              : 'The password alone then lets you in.'
          }
          verb="Switch off"
          busyLabel="Switching off"
          danger
          act={off}
          onClose={close}
        />
      )}
      {asking === 'codes' && (
        <PasswordDialog
          title="Make new backup codes?"
          consequence="The codes you have stop working at once."
          verb="Make new codes"
          busyLabel="Making"
          act={renew}
          onClose={close}
        />
      )}
      <Dialog
        open={codes !== undefined}
        onOpenChange={() => setCodes(undefined)}
        title="New backup codes"
        actions={
          <Button kind="primary" onClick={() => setCodes(undefined)}>
            I have kept the codes
          </Button>
        }
      >
        {codes && <BackupCodes codes={codes} />}
      </Dialog>
    </div>
  );
}

import type { Me } from '@fairshot/contracts/accounts/accounts.contract';
import type { SecondFactorBegun } from '@fairshot/contracts/accounts/you.contract';
import { Button } from '@fairshot/ui/button';
import { Note } from '@fairshot/ui/note';
import { useState } from 'react';

import { BackupCodes } from './backup-codes.tsx';
import { BeginSecondFactor } from './begin-second-factor.tsx';
import { ConfirmSecondFactor } from './confirm-second-factor.tsx';

interface SetUpSecondFactorProps {
  hasPassword: boolean;
  /** Called when the codes were seen; only then may the page move on. */
  onDone: (me: Me) => void;
}

/** Password, then the app and its first code, then the backup codes: three steps, in this order. */
export function SetUpSecondFactor({ hasPassword, onDone }: SetUpSecondFactorProps) {
  const [begun, setBegun] = useState<SecondFactorBegun>();
  const [confirmed, setConfirmed] = useState<Me>();

  if (!hasPassword) return <PasswordFirst />;
  if (!begun) return <BeginSecondFactor onBegun={setBegun} />;
  if (!confirmed) return <ConfirmSecondFactor begun={begun} onConfirmed={setConfirmed} />;
  return (
    <div className="flex flex-col gap-4">
      <Note tone="ok" title="The second factor is on.">
        From now on a log-in asks for a code after the password.
      </Note>
      <BackupCodes codes={begun.backupCodes} />
      <div>
        <Button kind="primary" onClick={() => onDone(confirmed)}>
          I have kept the codes
        </Button>
      </div>
    </div>
  );
}

function PasswordFirst() {
  return (
    <Note title="This account has no password yet.">
      A second factor stands beside a password. <a href="/reset-password">Set a password by letter</a> first.
    </Note>
  );
}

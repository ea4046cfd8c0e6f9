import { ConfirmDialog } from '@fairshot/ui/confirm-dialog';
import { Field } from '@fairshot/ui/field';
import { Input } from '@fairshot/ui/input';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';

import { sentenceOf } from '../../client/sentence-of.ts';
import { FormTrouble } from '../account-page.tsx';

interface PasswordDialogProps {
  title: string;
  consequence: ReactNode;
  verb: string;
  busyLabel: string;
  danger?: boolean;
  /** Rejects with what is wrong; the dialog then stays and says it. */
  act: (password: string) => Promise<void>;
  onClose: () => void;
}

/** Asks before an act that only the owner of an account may do, even at a laptop that was left open. */
export function PasswordDialog({
  act,
  onClose,
  title,
  consequence,
  verb,
  busyLabel,
  danger,
}: PasswordDialogProps) {
  const [password, setPassword] = useState('');
  const acting = useMutation({ mutationFn: () => act(password), onSuccess: onClose });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      consequence={consequence}
      verb={verb}
      danger={danger}
      busy={acting.isPending}
      busyLabel={busyLabel}
      unavailable={password === '' ? 'Type your password first' : undefined}
      onConfirm={() => acting.mutate()}
    >
      <form
        className="mt-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== '' && !acting.isPending) acting.mutate();
        }}
      >
        <FormTrouble>{acting.error && sentenceOf(acting.error)}</FormTrouble>
        <Field label="Present password">
          <Input
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
      </form>
    </ConfirmDialog>
  );
}

import { type AskExport, askExport, getExport } from '@fairshot/contracts/reports/exports.contract';
import { Button } from '@fairshot/ui/button';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';

import { addressFor, call } from '../../client/call.ts';
import { newKey } from '../../client/new-key.ts';
import { sentenceOf } from '../../client/sentence-of.ts';
import { useOrganization } from '../use-organization.ts';

type Wanted =
  | Omit<Extract<AskExport, { kind: 'candidates' }>, 'idempotencyKey' | 'timeZone'>
  | Omit<Extract<AskExport, { kind: 'results' }>, 'idempotencyKey' | 'timeZone'>;

interface ExportButtonProps {
  wanted: Wanted;
  children: ReactNode;
}

/** Takes a list away as a CSV file, with times as this reader's clock shows them. */
export function ExportButton({ wanted, children }: ExportButtonProps) {
  const { id: organizationId, role } = useOrganization();
  const say = useToasts();
  const asking = useMutation({
    mutationFn: () =>
      call(askExport, {
        params: { organizationId },
        body: {
          ...wanted,
          idempotencyKey: newKey(),
          timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        },
      }),
    onSuccess: ({ id: exportId }) =>
      // A link that answers with a file to save leaves the page where it is.
      window.location.assign(addressFor(getExport, { params: { organizationId, exportId } })),
    onError: (error) => say({ kind: 'error', title: 'Nothing was exported', more: sentenceOf(error) }),
  });
  if (role !== 'owner' && role !== 'recruiter' && role !== 'reviewer') return null;
  return (
    <Button icon={<Download />} busy={asking.isPending} busyLabel="Exporting" onClick={() => asking.mutate()}>
      {children}
    </Button>
  );
}

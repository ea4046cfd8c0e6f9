import { judgeFailedAgain } from '@fairshot/contracts/reports/overview.contract';
import { Button } from '@fairshot/ui/button';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';

import { call } from '../../client/call.ts';
import { sentenceOf } from '../../client/sentence-of.ts';
import { useOrganization } from '../use-organization.ts';

/** Has a submission judged again that our machine room failed at; an owner's to press. */
export function JudgeAgain({ submissionId }: { submissionId: string }) {
  const { id: organizationId, role } = useOrganization();
  const say = useToasts();
  const client = useQueryClient();
  const asking = useMutation({
    mutationFn: () => call(judgeFailedAgain, { params: { organizationId, submissionId } }),
    onSuccess: () => say({ title: 'It is in the queue again' }),
    onError: (error) => say({ kind: 'error', title: 'It was not queued again', more: sentenceOf(error) }),
    // Also after a no: a colleague may have been faster.
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['overview', organizationId] }),
        client.invalidateQueries({ queryKey: ['attempts', organizationId] }),
        client.invalidateQueries({ queryKey: ['submissions', organizationId, submissionId] }),
      ]),
  });
  if (role !== 'owner')
    return <span className="text-12 text-text-2">An owner can have it judged again.</span>;
  return (
    <Button icon={<RotateCw />} busy={asking.isPending} busyLabel="Queueing" onClick={() => asking.mutate()}>
      Judge again
    </Button>
  );
}

import { applyRejudge, cancelRejudge, type Rejudge } from '@fairshot/contracts/submissions/rejudges.contract';
import { Button } from '@fairshot/ui/button';
import { ConfirmDialog } from '@fairshot/ui/confirm-dialog';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { call } from '../../client/call.ts';
import { newKey } from '../../client/new-key.ts';
import { sentenceOf } from '../../client/sentence-of.ts';
import { count } from '../format.ts';
import { mayWriteQuestions } from '../questions/may-write-questions.ts';
import { useOrganization } from '../use-organization.ts';
import { rejudgeQuery } from './rejudge-query.ts';

interface RejudgeActsProps {
  rejudge: Rejudge;
  /** Items that were selected; where none is, all that changed are meant. */
  selected: ReadonlySet<string>;
  /** After a yes and after a no. */
  onSettled: () => void;
}

/** Lets it count, or forgets it; each is asked about first. */
export function RejudgeActs({ rejudge, selected, onSettled }: RejudgeActsProps) {
  const { role } = useOrganization();
  const [asks, setAsks] = useState<'apply' | 'cancel'>();
  const { applying, cancelling } = useSettle(rejudge, selected, () => {
    setAsks(undefined);
    onSettled();
  });
  const { state, counts } = rejudge;
  const isOpen = state === 'running' || state === 'ready';
  if (!isOpen || !mayWriteQuestions(role)) return null;
  const standing = counts.changed - counts.outdated;
  const amount = selected.size > 0 ? selected.size : standing;

  return (
    <>
      <Button kind="ghost" onClick={() => setAsks('cancel')}>
        Cancel rejudge
      </Button>
      {state === 'ready' && standing > 0 && (
        <Button kind="primary" onClick={() => setAsks('apply')}>
          {selected.size > 0 ? `Apply ${selected.size} selected` : `Apply all ${standing}`}
        </Button>
      )}
      <ConfirmDialog
        open={asks === 'apply'}
        onOpenChange={(open) => !open && setAsks(undefined)}
        title={`Apply to ${count(amount, 'submission')}?`}
        consequence="Their verdicts, cases and scores are replaced, and attempts that are graded get the new score. Candidates see it wherever their assessment shows results. What was before stays in each report, with your name and the reason."
        verb="Apply"
        busy={applying.isPending}
        busyLabel="Applying"
        onConfirm={() => applying.mutate()}
      />
      <ConfirmDialog
        open={asks === 'cancel'}
        onOpenChange={(open) => !open && setAsks(undefined)}
        title="Cancel this rejudge?"
        consequence="What was found is deleted; every verdict stays what it is. That it was asked for and cancelled stays on record."
        verb="Cancel rejudge"
        danger
        busy={cancelling.isPending}
        busyLabel="Cancelling"
        onConfirm={() => cancelling.mutate()}
      />
    </>
  );
}

function useSettle(rejudge: Rejudge, selected: ReadonlySet<string>, onDone: () => void) {
  const { id: organizationId } = useOrganization();
  const queries = useQueryClient();
  const say = useToasts();
  const [idempotencyKey] = useState(newKey);
  const params = { organizationId, rejudgeId: rejudge.id };
  const keep = (settled: Rejudge) =>
    queries.setQueryData(rejudgeQuery(organizationId, rejudge.id).queryKey, settled);
  const settle = {
    onError: (error: unknown) => say({ kind: 'error', title: 'Nothing was done', more: sentenceOf(error) }),
    // Also after a no: a colleague may have been faster.
    onSettled: async () => {
      onDone();
      await Promise.all(
        ['rejudges', 'attempts', 'submissions', 'candidates', 'overview'].map((what) =>
          queries.invalidateQueries({ queryKey: [what, organizationId] }),
        ),
      );
    },
  };
  const applying = useMutation({
    ...settle,
    mutationFn: () =>
      call(applyRejudge, {
        params,
        body: { idempotencyKey, ...(selected.size > 0 ? { itemIds: [...selected] } : {}) },
      }),
    onSuccess: (settled) => {
      keep(settled);
      say({ title: `Applied to ${count(settled.counts.applied, 'submission')}` });
    },
  });
  const cancelling = useMutation({
    ...settle,
    mutationFn: () => call(cancelRejudge, { params }),
    onSuccess: (settled) => {
      keep(settled);
      say({ title: 'The rejudge is cancelled' });
    },
  });
  return { applying, cancelling };
}

import type { Proof } from '@fairshot/contracts/questions/proof.contract';
import { Button } from '@fairshot/ui/button';
import { EmptyState } from '@fairshot/ui/empty-state';
import { Note } from '@fairshot/ui/note';
import { Progress } from '@fairshot/ui/progress';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { FlaskConical, Square } from 'lucide-react';
import { useEffect } from 'react';

import { count, day } from '../../format.ts';
import { Loading } from '../../loading.tsx';
import { useEditing } from '../editing/use-editing.ts';
import { questionDraftQuery } from '../question-draft-query.ts';
import { ProofMatrix } from './proof-matrix.tsx';
import { proofQuery } from './proof-query.ts';
import { ProofRows } from './proof-rows.tsx';
import { useProve } from './use-prove.ts';

/** Every solution on every case: live while the judge works, and what it showed. */
export function ProofTab() {
  const { organizationId, questionId } = useEditing();
  const query = useQuery(proofQuery(organizationId, questionId));
  return (
    <Loading what="the proof" query={query}>
      {({ proof }) => (proof ? <ShownProof proof={proof} /> : <NoProof />)}
    </Loading>
  );
}

function NoProof() {
  const { readOnly } = useEditing();
  const { prove, isStarting } = useProve();
  return (
    <EmptyState
      kind="nothing_yet"
      title="Not proven yet"
      text="A proof runs every solution on every case. Accepted ones must be accepted, wrong and slow ones must fail as you said; only then can the question be published."
      actions={
        !readOnly && (
          <Button
            kind="primary"
            icon={<FlaskConical />}
            busy={isStarting}
            busyLabel="Starting"
            onClick={prove}
          >
            Prove it
          </Button>
        )
      }
    />
  );
}

function ShownProof({ proof }: { proof: Proof }) {
  useFreshNeeds(proof);
  return (
    <div className="flex flex-col gap-5 p-5">
      <ProofState proof={proof} />
      <ProofRows rows={proof.rows} />
      <ProofMatrix proof={proof} />
    </div>
  );
}

/** What publishing still needs changes when a proof ends, without any save. */
function useFreshNeeds({ id, state }: Proof): void {
  const { organizationId, questionId } = useEditing();
  const queries = useQueryClient();
  useEffect(() => {
    const { queryKey } = questionDraftQuery(organizationId, questionId);
    void queries.invalidateQueries({ queryKey });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each end of each proof is the reason
  }, [queries, organizationId, questionId, id, state]);
}

function ProofState({ proof }: { proof: Proof }) {
  const { readOnly } = useEditing();
  const { prove, isStarting, cancel, isCancelling } = useProve();
  const began = `Begun ${day(proof.startedAt)}${proof.startedBy ? ` by ${proof.startedBy}` : ''}.`;
  if (proof.state === 'running') {
    const done = proof.rows.reduce((sum, row) => sum + row.verdicts.length, 0);
    const whole = proof.rows.length * proof.caseNames.length;
    return (
      <Note
        tone="info"
        title={proof.isWaitingForJudge ? 'Waiting for a free judge' : 'The judge is at work'}
        action={
          !readOnly && (
            <Button icon={<Square />} busy={isCancelling} busyLabel="Stopping" onClick={cancel}>
              Cancel
            </Button>
          )
        }
      >
        {began}
        <Progress label="Runs" done={done} whole={whole} />
      </Note>
    );
  }
  const again = !readOnly && (
    <Button icon={<FlaskConical />} busy={isStarting} busyLabel="Starting" onClick={prove}>
      Prove again
    </Button>
  );
  const outdated = !proof.isCurrent && (
    <p>It is outdated: cases, solutions, limits, comparison, checker or validator were changed since.</p>
  );
  if (proof.state === 'held')
    return (
      <div role="status">
        <Note
          tone={proof.isCurrent ? 'ok' : 'warn'}
          title={proof.isCurrent ? 'Proven' : 'Proven for an older state of the draft'}
          action={again}
        >
          {proof.warnings.length > 0 && <Sentences of={proof.warnings} />}
          {`${count(proof.rows.length, 'program')} on ${count(proof.caseNames.length, 'case')}, each as labelled. ${began}`}
          {outdated}
        </Note>
      </div>
    );
  return (
    <div role="status">
      <Note
        tone={proof.state === 'cancelled' ? 'plain' : 'bad'}
        title={proof.state === 'cancelled' ? 'Cancelled' : 'It does not hold'}
        action={again}
      >
        <Sentences of={[...proof.faults, ...proof.warnings]} />
        {began}
        {outdated}
      </Note>
    </div>
  );
}

function Sentences({ of }: { of: readonly string[] }) {
  return (
    <ul className="list-disc pl-4">
      {of.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

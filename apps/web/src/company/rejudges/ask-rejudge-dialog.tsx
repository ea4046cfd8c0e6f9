import {
  AskRejudge,
  askRejudge,
  askRejudgeOfSubmission,
  type RejudgeScope,
} from '@fairshot/contracts/submissions/rejudges.contract';
import { Button } from '@fairshot/ui/button';
import { Dialog } from '@fairshot/ui/dialog';
import { Field } from '@fairshot/ui/field';
import { Note } from '@fairshot/ui/note';
import { Select } from '@fairshot/ui/select';
import { Textarea } from '@fairshot/ui/textarea';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';

import { call } from '../../client/call.ts';
import { useContractForm } from '../../client/form.ts';
import { newKey } from '../../client/new-key.ts';
import { count, day } from '../format.ts';
import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { scopeQuery, type Whose } from './rejudge-query.ts';

interface AskRejudgeDialogProps {
  whose: Whose;
  onClose: () => void;
}

/** Asks what is to be judged anew, by which version and why; leads to the page where it can be watched. */
export function AskRejudgeDialog({ whose, onClose }: AskRejudgeDialogProps) {
  const { id } = useOrganization();
  const query = useQuery(scopeQuery(id, whose));
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={'questionId' in whose ? 'Rejudge the submissions' : 'Rejudge this submission'}
      text="What is found stands beside the verdicts that count. Nobody sees a difference before you have looked at it and applied it."
    >
      <div className="pb-5">
        <Loading what="what was handed in" query={query}>
          {(scope) => <AskForm whose={whose} scope={scope} onClose={onClose} />}
        </Loading>
      </div>
    </Dialog>
  );
}

const Reasoned = AskRejudge.pick({ reason: true });
const ALL = 'all';

function AskForm({ whose, scope, onClose }: AskRejudgeDialogProps & { scope: RejudgeScope }) {
  const formId = useId();
  const form = useContractForm(Reasoned, { reason: '' });
  const [versionId, setVersion] = useState(scope.versions[0]?.id ?? null);
  const [assessmentId, setAssessment] = useState(ALL);
  const { ask, isAsking } = useAsk(whose);
  const picks = scope.question.kind === 'multiple_choice';
  const scoped = scope.assessments.find(({ id }) => id === assessmentId) ?? scope;
  if (!versionId || scope.submissionCount === 0) return <NothingThere onClose={onClose} />;

  return (
    <form
      id={formId}
      noValidate
      className="flex flex-col gap-4"
      onSubmit={form.submitTo(async ({ reason }) => {
        const chosen = assessmentId === ALL ? {} : { assessmentId };
        await ask({ reason, questionVersionId: versionId, ...chosen });
      })}
    >
      <Field
        label="Judge by"
        help={
          picks
            ? 'Which of its choices are right decides, and how it scores them.'
            : 'Its test cases, limits, comparison and checker are used, and its weights.'
        }
      >
        <Select
          block
          options={scope.versions.map((version, at) => ({
            value: version.id,
            label: `v${version.number}${at === 0 ? ', the newest' : ''}`,
            help: `Published ${day(version.publishedAt)}`,
          }))}
          value={versionId}
          onValueChange={setVersion}
        />
      </Field>
      {'questionId' in whose && (
        <Field label="Handed in for">
          <Select
            block
            options={[
              { value: ALL, label: 'Every assessment' },
              ...scope.assessments.map(({ id, title, submissionCount }) => ({
                value: id,
                label: title,
                help: count(submissionCount, 'submission'),
              })),
            ]}
            value={assessmentId}
            onValueChange={setAssessment}
          />
        </Field>
      )}
      <Field
        label="Reason"
        help="Stands in the report of everybody whose verdict changes."
        error={form.formState.errors.reason?.message}
      >
        <Textarea {...form.register('reason')} />
      </Field>
      <p className="text-text-2">
        {`${count(scoped.submissionCount, 'submission')} of ${count(scoped.candidateCount, 'candidate')}${picks ? '' : ', judged when neither candidates nor authors need the judges'}.`}
      </p>
      {form.trouble && (
        <Note tone="bad" title="It was not begun.">
          {form.trouble}
        </Note>
      )}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={onClose}>Back</Button>
        <Button kind="primary" type="submit" busy={isAsking} busyLabel="Beginning">
          Rejudge
        </Button>
      </div>
    </form>
  );
}

function NothingThere({ onClose }: { onClose: () => void }) {
  return (
    <div className="flex flex-col gap-4">
      <p className="text-text-2">
        Nothing that was handed in here has a verdict yet, so there is nothing to judge anew.
      </p>
      <div className="flex justify-end">
        <Button onClick={onClose}>Back</Button>
      </div>
    </div>
  );
}

interface Asking {
  reason: string;
  questionVersionId: string;
  assessmentId?: string;
}

/** The same dialog asks once, however often its button is pressed. */
function useAsk(whose: Whose) {
  const { id: organizationId, home } = useOrganization();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [idempotencyKey] = useState(newKey);
  const asking = useMutation({
    mutationFn: ({ assessmentId, ...body }: Asking) =>
      'questionId' in whose
        ? call(askRejudge, {
            params: { organizationId, ...whose },
            body: { ...body, idempotencyKey, ...(assessmentId ? { assessmentId } : {}) },
          })
        : call(askRejudgeOfSubmission, {
            params: { organizationId, ...whose },
            body: { ...body, idempotencyKey },
          }),
    onSuccess: async (rejudge) => {
      await queries.invalidateQueries({ queryKey: ['rejudges', organizationId] });
      await navigate({ to: `${home}/rejudges/${rejudge.id}` });
    },
  });
  return { ask: asking.mutateAsync, isAsking: asking.isPending };
}

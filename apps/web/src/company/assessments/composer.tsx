import {
  AssessmentDraft,
  type AssessmentForMember,
  publishAssessment,
  saveAssessment,
} from '@fairshot/contracts/assessments/assessments.contract';
import { Button } from '@fairshot/ui/button';
import { ConfirmDialog } from '@fairshot/ui/confirm-dialog';
import { Note } from '@fairshot/ui/note';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';

import { call } from '../../client/call.ts';
import { sentenceOf } from '../../client/sentence-of.ts';
import { isRefusal } from '../../client/trouble.ts';
import { useOrganization } from '../use-organization.ts';
import { assessmentQuery } from './assessments-query.ts';
import { ComposerQuestions } from './composer-questions.tsx';
import { ComposerSettings } from './composer-settings.tsx';

/** What the composer edits; questions keep their titles for the screen. */
export type Composition = Omit<AssessmentDraft, 'questions'> & {
  questions: AssessmentForMember['questions'];
};

/** Edits the draft of an assessment, saves it whole, and publishes it as a fixed version. */
export function Composer({ assessment, head }: { assessment: AssessmentForMember; head: ReactNode }) {
  const [composition, setComposition] = useState<Composition>(assessment);
  const [isAsking, setIsAsking] = useState(false);
  const isChanged = draftText(composition) !== draftText(assessment);
  const errors = errorsOf(composition);
  const { saving, publishing } = useComposing(assessment);
  const change = (part: Partial<Composition>) => setComposition((before) => ({ ...before, ...part }));
  const leaving = useBlocker({
    shouldBlockFn: () => isChanged,
    enableBeforeUnload: () => isChanged,
    withResolver: true,
  });
  const next = assessment.isDraft ? assessment.versionNumber : assessment.versionNumber + 1;

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (errors.size === 0) saving.mutate(composition);
      }}
    >
      {head}
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-5 py-2">
        <p className="mr-auto text-12 text-text-2" role="status">
          {isChanged
            ? 'Not saved yet'
            : assessment.isDraft
              ? 'Everything is saved'
              : 'Candidates sit this version; it never changes. Editing begins the next one.'}
        </p>
        <Button
          type="submit"
          busy={saving.isPending}
          busyLabel="Saving"
          unavailable={isChanged ? undefined : 'Nothing was changed'}
        >
          Save draft
        </Button>
        <Button
          kind="primary"
          busy={publishing.isPending}
          busyLabel="Publishing"
          unavailable={
            isChanged ? 'Save the draft first' : assessment.isDraft ? undefined : 'Nothing new to publish'
          }
          onClick={() => setIsAsking(true)}
        >
          {`Publish v${next}`}
        </Button>
      </div>
      <Trouble error={saving.error ?? publishing.error} />
      <div className="grid gap-x-8 gap-y-6 p-5 lg:grid-cols-[minmax(0,1fr)_360px]">
        <ComposerQuestions composition={composition} onChange={change} />
        <ComposerSettings composition={composition} errors={errors} onChange={change} />
      </div>
      <ConfirmDialog
        open={isAsking}
        onOpenChange={setIsAsking}
        title={`Publish version ${next}?`}
        consequence="It becomes fixed: whoever is invited from now on sits exactly this. Later changes begin a new version and reach nobody who was invited before."
        verb="Publish"
        busy={publishing.isPending}
        onConfirm={() => publishing.mutate(undefined, { onSettled: () => setIsAsking(false) })}
      />
      <ConfirmDialog
        open={leaving.status === 'blocked'}
        onOpenChange={(open) => !open && leaving.reset?.()}
        title="Leave without saving?"
        consequence="What you changed since the last save is lost."
        verb="Leave"
        back="Stay here"
        danger
        onConfirm={() => leaving.proceed?.()}
      />
    </form>
  );
}

function useComposing({ id: assessmentId, revision }: AssessmentForMember) {
  const { id: organizationId } = useOrganization();
  const queries = useQueryClient();
  const say = useToasts();
  const params = { organizationId, assessmentId };
  const keep = async (stored: AssessmentForMember) => {
    queries.setQueryData(assessmentQuery(organizationId, assessmentId).queryKey, stored);
    await queries.invalidateQueries({ queryKey: ['assessments', organizationId], exact: true });
  };
  const saving = useMutation({
    mutationFn: ({ questions, ...rest }: Composition) =>
      call(saveAssessment, {
        params,
        body: {
          ...rest,
          revision,
          questions: questions.map(({ questionVersionId, points }) => ({ questionVersionId, points })),
        },
      }),
    onSuccess: keep,
  });
  const publishing = useMutation({
    mutationFn: () => call(publishAssessment, { params, body: { revision } }),
    onSuccess: async (stored) => {
      await keep(stored);
      say({
        title: `Version ${stored.versionNumber} is published`,
        more: 'Candidates can be invited to it now.',
      });
    },
  });
  return { saving, publishing };
}

/** What a save would send, as text: equal texts mean nothing was changed, also where a change was taken back. */
function draftText(composition: Composition): string {
  return JSON.stringify(AssessmentDraft.partial().safeParse(composition).data ?? composition);
}

/** What is wrong, by field, as the contract would say. */
function errorsOf(composition: Composition): ReadonlyMap<string, string> {
  const read = AssessmentDraft.safeParse(composition);
  return new Map(read.success ? [] : read.error.issues.map((issue) => [issue.path.join('.'), issue.message]));
}

function Trouble({ error }: { error: unknown }) {
  if (!error) return null;
  const fields = isRefusal(error) ? error.fields : [];
  return (
    <div className="p-5 pb-0">
      <Note
        tone="bad"
        title={sentenceOf(error)}
        action={
          isRefusal(error, 'changed_meanwhile') && (
            <Button onClick={() => window.location.reload()}>Load what is stored</Button>
          )
        }
      >
        {fields.length > 0 && (
          <ul>
            {fields.map((field) => (
              <li key={field.path}>{field.message}</li>
            ))}
          </ul>
        )}
      </Note>
    </div>
  );
}

import {
  discardDraft,
  duplicateQuestion,
  moveQuestions,
} from '@fairshot/contracts/questions/authoring.contract';
import { exportQuestions } from '@fairshot/contracts/questions/exchange.contract';
import { ConfirmDialog } from '@fairshot/ui/confirm-dialog';
import { Menu, MenuItem, MenuLine } from '@fairshot/ui/menu';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import {
  Archive,
  ArchiveRestore,
  Copy,
  Download,
  Ellipsis,
  History,
  Redo2,
  Scale,
  Trash2,
  Undo2,
} from 'lucide-react';
import { useState } from 'react';

import { addressFor, call } from '../../../client/call.ts';
import { newKey } from '../../../client/new-key.ts';
import { sentenceOf } from '../../../client/sentence-of.ts';
import { AskRejudgeDialog } from '../../rejudges/ask-rejudge-dialog.tsx';
import { useOrganization } from '../../use-organization.ts';
import { bankChanged } from '../bank-changed.ts';
import { useEditing, useStoredQuestion } from '../editing/use-editing.ts';
import { mayWriteQuestions } from '../may-write-questions.ts';
import { questionDraftQuery } from '../question-draft-query.ts';
import { useOpenTab } from './use-tab.ts';

/** What is done more seldom with a question. */
export function QuestionMenu() {
  const { role } = useOrganization();
  const { acts, readOnly } = useEditing();
  const question = useStoredQuestion();
  const openTab = useOpenTab();
  const [isDiscarding, setDiscarding] = useState(false);
  const [isRejudging, setRejudging] = useState(false);
  const { duplicating, moving, discarding, exporting } = useQuestionActs();
  const mayWrite = mayWriteQuestions(role);

  return (
    <>
      <Menu label="More" icon={<Ellipsis />} iconOnly align="end">
        {!readOnly && (
          <>
            <MenuItem icon={<Undo2 />} keys="Ctrl Z" onSelect={acts.undo}>
              Undo
            </MenuItem>
            <MenuItem icon={<Redo2 />} keys="Ctrl Shift Z" onSelect={acts.redo}>
              Redo
            </MenuItem>
            <MenuLine />
          </>
        )}
        <MenuItem icon={<History />} onSelect={() => void openTab('history')}>
          History
        </MenuItem>
        {mayWrite && question.publishedNumber !== undefined && (
          <MenuItem icon={<Scale />} onSelect={() => setRejudging(true)}>
            Rejudge…
          </MenuItem>
        )}
        {mayWrite && (
          <MenuItem icon={<Copy />} onSelect={() => duplicating.mutate()}>
            Duplicate
          </MenuItem>
        )}
        {mayWrite && (
          <MenuItem icon={<Download />} onSelect={() => exporting.mutate()}>
            Export as a folder
          </MenuItem>
        )}
        {mayWrite && question.state !== 'archived' && (
          <MenuItem icon={<Archive />} onSelect={() => moving.mutate('archive')}>
            Archive
          </MenuItem>
        )}
        {mayWrite && question.state === 'archived' && (
          <MenuItem icon={<ArchiveRestore />} onSelect={() => moving.mutate('restore')}>
            Restore
          </MenuItem>
        )}
        {!readOnly && question.isDraft && (
          <MenuItem icon={<Trash2 />} danger onSelect={() => setDiscarding(true)}>
            Discard the draft
          </MenuItem>
        )}
      </Menu>
      {isRejudging && (
        <AskRejudgeDialog whose={{ questionId: question.id }} onClose={() => setRejudging(false)} />
      )}
      <ConfirmDialog
        open={isDiscarding}
        onOpenChange={setDiscarding}
        title="Discard the draft?"
        consequence={
          question.publishedNumber === undefined
            ? 'The question was never published: it goes with its draft and cannot be brought back.'
            : `What was written since version ${question.publishedNumber} is thrown away and cannot be brought back. The published version stays.`
        }
        verb="Discard the draft"
        danger
        busy={discarding.isPending}
        busyLabel="Discarding"
        onConfirm={() => discarding.mutate(undefined, { onSettled: () => setDiscarding(false) })}
      />
    </>
  );
}

function useQuestionActs() {
  const { home } = useOrganization();
  const { organizationId, questionId, keeper } = useEditing();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const say = useToasts();
  const [idempotencyKey, setKey] = useState(newKey);
  const params = { organizationId, questionId };
  const fresh = async () => {
    await bankChanged(queries, organizationId);
    await queries.invalidateQueries({ queryKey: questionDraftQuery(organizationId, questionId).queryKey });
  };
  const onError = (error: unknown) => say({ title: sentenceOf(error), kind: 'error' });

  const duplicating = useMutation({
    mutationFn: async () => {
      await keeper.saveNow();
      return call(duplicateQuestion, { params, body: { idempotencyKey } });
    },
    onSuccess: async (copy) => {
      setKey(newKey());
      queries.setQueryData(questionDraftQuery(organizationId, copy.id).queryKey, copy);
      say({ title: `“${copy.draft.title}” is begun`, more: 'You are in the copy now.' });
      await navigate({ to: `${home}/questions/${copy.id}` });
    },
    onError,
  });

  const moving = useMutation({
    mutationFn: async (event: 'archive' | 'restore') => {
      await keeper.saveNow();
      const { left } = await call(moveQuestions, {
        params: { organizationId },
        body: { event, questionIds: [questionId] },
      });
      return { event, why: left[0]?.why };
    },
    onSuccess: async ({ event, why }) => {
      await fresh();
      if (why !== undefined) return say({ title: why, kind: 'error' });
      return say({
        title: event === 'archive' ? 'The question is archived' : 'The question is back',
        undo: () => moving.mutate(event === 'archive' ? 'restore' : 'archive'),
      });
    },
    onError,
  });

  const discarding = useMutation({
    mutationFn: () =>
      call(discardDraft, { params, body: { revision: keeper.store.state.question.revision } }),
    onSuccess: async ({ isGone }) => {
      if (isGone) {
        queries.removeQueries({ queryKey: ['questions', organizationId, questionId] });
        await navigate({ to: `${home}/questions` });
      } else
        keeper.takeOver(
          await queries.fetchQuery({ ...questionDraftQuery(organizationId, questionId), staleTime: 0 }),
        );
      await bankChanged(queries, organizationId);
      say({ title: isGone ? 'The question is gone' : 'The draft is discarded' });
    },
    onError,
  });

  const exporting = useMutation({
    mutationFn: async () => {
      await keeper.saveNow();
      // An answer that is a file to save leaves the page where it is.
      window.location.assign(
        addressFor(exportQuestions, { params: { organizationId }, query: { ids: questionId } }),
      );
    },
    onError,
  });
  return { duplicating, moving, discarding, exporting };
}

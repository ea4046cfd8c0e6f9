import { type QuestionForAuthor, saveQuestion } from '@fairshot/contracts/questions/authoring.contract';
import { useToasts } from '@fairshot/ui/toast';
import { useQueryClient } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';

import { call } from '../../client/call.ts';
import { useOrganization } from '../use-organization.ts';
import { bankChanged } from './bank-changed.ts';
import type { DraftJournal, KeptDraft } from './editing/draft-journal.ts';
import { keepDraft } from './editing/draft-keeper.ts';
import { MeanwhileBar } from './editing/meanwhile-bar.tsx';
import { rememberActs } from './editing/structural-acts.ts';
import { type Editing, EditingContext, useDraftState } from './editing/use-editing.ts';
import { useEditorKeys } from './editing/use-editor-keys.ts';
import { QuestionHead } from './head/question-head.tsx';
import { QuestionTabs } from './head/question-tabs.tsx';
import { useJumps } from './head/use-jumps.ts';
import { useTab } from './head/use-tab.ts';
import { mayWriteQuestions } from './may-write-questions.ts';
import { questionDraftQuery } from './question-draft-query.ts';
import { StatementTab } from './statement/statement-tab.tsx';

const CodeTab = lazy(async () => ({ default: (await import('./code/code-tab.tsx')).CodeTab }));
const CasesTab = lazy(async () => ({ default: (await import('./cases/cases-tab.tsx')).CasesTab }));
const SolutionsTab = lazy(async () => ({
  default: (await import('./solutions/solutions-tab.tsx')).SolutionsTab,
}));
const LimitsTab = lazy(async () => ({ default: (await import('./limits/limits-tab.tsx')).LimitsTab }));
const ProofTab = lazy(async () => ({ default: (await import('./proof/proof-tab.tsx')).ProofTab }));
const HistoryTab = lazy(async () => ({ default: (await import('./history/history-tab.tsx')).HistoryTab }));
const ChoicesTab = lazy(async () => ({ default: (await import('./choices/choices-tab.tsx')).ChoicesTab }));

interface QuestionEditorProps {
  question: QuestionForAuthor;
  journal: DraftJournal;
  kept: KeptDraft | undefined;
}

/** The editor of one question: head, tabs, and the draft that is kept while its author writes. */
export function QuestionEditor({ question, journal, kept }: QuestionEditorProps) {
  const editing = useKeptEditing(question, journal, kept);
  return (
    <EditingContext value={editing}>
      <QuestionHead />
      <QuestionTabs />
      <MeanwhileBar />
      <KeepsWork keeps={journal.keeps} />
      <CurrentTab />
    </EditingContext>
  );
}

function useKeptEditing(
  question: QuestionForAuthor,
  journal: DraftJournal,
  kept: KeptDraft | undefined,
): Editing {
  const { id: organizationId, role } = useOrganization();
  const queries = useQueryClient();
  const say = useToasts();
  const questionId = question.id;
  const [stable] = useState(() => {
    const { queryKey } = questionDraftQuery(organizationId, questionId);
    const params = { organizationId, questionId };
    const keeper = keepDraft(
      question,
      {
        send: async (revision, draft) => {
          await queries.cancelQueries({ queryKey });
          const saved = await call(saveQuestion, { params, body: { revision, draft } });
          queries.setQueryData(queryKey, saved);
          void bankChanged(queries, organizationId);
          return saved;
        },
        read: () => queries.fetchQuery({ ...questionDraftQuery(organizationId, questionId), staleTime: 0 }),
        journal,
        now: Date.now,
      },
      mayWriteQuestions(role) ? kept : undefined,
    );
    return { organizationId, questionId, keeper, acts: rememberActs(keeper, say), stored: new Map() };
  });
  useEffect(() => stable.keeper.begin(), [stable]);
  useEffect(() => stable.keeper.hear(question), [stable, question]);
  return { ...stable, readOnly: !mayWriteQuestions(role) || question.state === 'archived' };
}

function CurrentTab() {
  const tab = useTab();
  const isCoding = useDraftState((state) => state.draft.kind === 'coding');
  useEditorKeys();
  useJumps();
  return (
    <Suspense>
      {tab === 'statement' && <StatementTab />}
      {tab === 'choices' && !isCoding && <ChoicesTab />}
      {isCoding && (
        <>
          {tab === 'code' && <CodeTab />}
          {tab === 'cases' && <CasesTab />}
          {tab === 'solutions' && <SolutionsTab />}
          {tab === 'limits' && <LimitsTab />}
          {tab === 'proof' && <ProofTab />}
        </>
      )}
      {tab === 'history' && <HistoryTab />}
    </Suspense>
  );
}

/** Where the browser keeps nothing, leaving with unsaved text is asked about; else it is safe anyway. */
function KeepsWork({ keeps }: { keeps: boolean }) {
  const isUnsaved = useDraftState((state) => state.save.kind !== 'saved');
  const mayLose = !keeps && isUnsaved;
  useBlocker({
    shouldBlockFn: () => mayLose && !window.confirm('Leave without saving? What is not saved yet is lost.'),
    enableBeforeUnload: () => mayLose,
  });
  return null;
}

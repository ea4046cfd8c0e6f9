import type { QuestionForAuthor } from '@fairshot/contracts/questions/authoring.contract';
import { Skeleton } from '@fairshot/ui/skeleton';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

import { RouterLink } from '../../router-link.tsx';
import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { type DraftJournal, type KeptDraft, openDraftJournal } from './editing/draft-journal.ts';
import { questionDraftQuery } from './question-draft-query.ts';
import { QuestionEditor } from './question-editor.tsx';

const route = getRouteApi('/company/$slug/questions/$questionId');
const company = getRouteApi('/company/$slug');

/** How often an open editor asks whether somebody else saved. */
const LOOK_MS = 30_000;

/** One question of the bank in its editor; who may not write sees the same page and changes nothing. */
export function QuestionPage() {
  const organization = useOrganization();
  const { questionId } = route.useParams();
  const query = useQuery({
    ...questionDraftQuery(organization.id, questionId),
    refetchInterval: LOOK_MS,
    refetchOnWindowFocus: 'always',
  });

  return (
    <>
      <title>{`${query.data?.draft.title ?? 'Question'} - FairShot`}</title>
      {query.data === undefined && (
        <StaffBar
          title="Question"
          crumbs={[{ href: `${organization.home}/questions`, label: 'Questions' }]}
          linkComponent={RouterLink}
        />
      )}
      <Loading what="the question" query={query}>
        {(question) => <WithJournal key={question.id} question={question} />}
      </Loading>
    </>
  );
}

interface Opened {
  journal: DraftJournal;
  kept: KeptDraft | undefined;
}

/** Looks first what this computer kept of the draft: a reload or a crash loses nothing. */
function WithJournal({ question }: { question: QuestionForAuthor }) {
  const { me } = company.useRouteContext().standing;
  const [opened, setOpened] = useState<Opened>();
  useEffect(() => {
    let isHere = true;
    void (async () => {
      const journal = await openDraftJournal(me.id, question.id);
      const kept = await journal.read().catch(() => undefined);
      if (isHere) setOpened({ journal, kept });
    })();
    return () => {
      isHere = false;
    };
  }, [me.id, question.id]);

  if (!opened) return <Skeleton what="the question" onRetry={() => window.location.reload()} />;
  return <QuestionEditor question={question} {...opened} />;
}

import { previewAssessment } from '@fairshot/contracts/assessments/assessment-versions.contract';
import type { AttemptForCandidate } from '@fairshot/contracts/attempts/attempts.contract';
import { Button } from '@fairshot/ui/button';
import { CandidateShell } from '@fairshot/ui/candidate-shell';
import { EmptyState } from '@fairshot/ui/empty-state';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { RotateCcw } from 'lucide-react';
import { useState } from 'react';

import { Landing } from '../candidate/landing/landing.tsx';
import type { Journal } from '../candidate/sitting/drafts/journal.ts';
import { PreviewNote } from '../candidate/sitting/preview-note.tsx';
import type { LoadedSitting } from '../candidate/sitting/sitting.ts';
import { SittingPage } from '../candidate/sitting/sitting-page.tsx';
import { call } from '../client/call.ts';
import { Loading } from '../company/loading.tsx';
import { openPreviewDoor } from './preview-door.ts';

const route = getRouteApi('/company/$slug/assessments/$assessmentId/preview');

/** The candidate's own pages, from the landing to the last review, fed from what the composer has stored. */
export function PreviewPage() {
  const { assessmentId } = route.useParams();
  const { organization } = route.useRouteContext().standing;
  const params = { organizationId: organization.id, assessmentId };
  const query = useQuery({
    queryKey: ['preview', assessmentId],
    queryFn: ({ signal }) => call(previewAssessment, { params, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
  const [stage, setStage] = useState<'landing' | 'sitting' | 'over'>('landing');

  return (
    <Loading what="the preview" query={query}>
      {({ invitation, attempt }) => {
        if (stage === 'landing')
          return (
            <Landing
              invitation={invitation}
              notice={<PreviewNote />}
              onStart={() => setStage(attempt.questions.length > 0 ? 'sitting' : 'over')}
            />
          );
        if (stage === 'sitting') return <Sitting attempt={attempt} onOver={() => setStage('over')} />;
        return <Over title={attempt.title} onAgain={() => setStage('landing')} />;
      }}
    </Loading>
  );
}

function Sitting({ attempt, onOver }: { attempt: AttemptForCandidate; onOver: () => void }) {
  const [loaded] = useState(() => sittingFrom(attempt, onOver));
  return <SittingPage loaded={loaded} />;
}

const FORGETFUL: Journal = {
  keeps: true,
  watch: () => () => {},
  read: async () => [],
  write: () => {},
  readPresses: async () => [],
  keepPress: () => {},
  dropPress: () => {},
  forget: async () => {},
};
const MINUTE_MS = 60_000;

/** Begins at this moment, however long the landing page was read. Its name is its own: two previews do not meet. */
function sittingFrom(preview: AttemptForCandidate, onOver: () => void): LoadedSitting {
  const wholeMs = Date.parse(preview.deadlineAt) - Date.parse(preview.startedAt);
  const now = Date.now();
  const attempt: AttemptForCandidate = {
    ...preview,
    id: crypto.randomUUID(),
    startedAt: new Date(now).toISOString(),
    now: new Date(now).toISOString(),
    deadlineAt: new Date(now + Math.max(wholeMs, MINUTE_MS)).toISOString(),
    questions: preview.questions.map((question, at) => ({ ...question, position: at + 1 })),
  };
  return {
    attempt,
    submissions: [],
    journal: FORGETFUL,
    kept: [],
    door: openPreviewDoor(attempt, onOver),
  };
}

function Over({ title, onAgain }: { title: string; onAgain: () => void }) {
  return (
    <CandidateShell home="/" notice={<PreviewNote />}>
      <title>{`Preview of ${title} - FairShot`}</title>
      <EmptyState
        kind="all_done"
        level={1}
        title="The preview is over"
        text="Here a candidate gets a receipt. Nothing was handed in; close this tab, or begin again."
        actions={
          <Button kind="primary" icon={<RotateCcw />} onClick={onAgain}>
            Begin again
          </Button>
        }
      />
    </CandidateShell>
  );
}

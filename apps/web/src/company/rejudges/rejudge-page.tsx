import type { Rejudge } from '@fairshot/contracts/submissions/rejudges.contract';
import { Note } from '@fairshot/ui/note';
import { Progress } from '@fairshot/ui/progress';
import { SplitPage } from '@fairshot/ui/split-page';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';

import { RouterLink } from '../../router-link.tsx';
import { count } from '../format.ts';
import { Loading } from '../loading.tsx';
import { useOrganization } from '../use-organization.ts';
import { Differences } from './differences.tsx';
import { RejudgeActs } from './rejudge-acts.tsx';
import { RejudgeFacts } from './rejudge-facts.tsx';
import { rejudgeQuery } from './rejudge-query.ts';
import { RejudgeState } from './rejudge-state.tsx';

const route = getRouteApi('/company/$slug/rejudges/$rejudgeId');

/** One rejudge: how far it is, what it would change, and whether that is to count. */
export function RejudgePage() {
  const organization = useOrganization();
  const { rejudgeId } = route.useParams();
  const query = useQuery(rejudgeQuery(organization.id, rejudgeId));
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rejudge = query.data;
  const readsQuestions = organization.role !== 'recruiter';

  return (
    <>
      <title>{`${rejudge ? `Rejudge of ${rejudge.question.title}` : 'Rejudge'} - FairShot`}</title>
      <StaffBar
        title={rejudge ? `Rejudge by v${rejudge.version.number}` : 'Rejudge'}
        crumbs={
          rejudge && readsQuestions
            ? [
                { href: `${organization.home}/questions`, label: 'Questions' },
                {
                  href: `${organization.home}/questions/${rejudge.question.id}?tab=history`,
                  label: rejudge.question.title,
                },
              ]
            : []
        }
        marks={rejudge && <RejudgeState rejudge={rejudge} />}
        actions={
          rejudge && (
            <RejudgeActs rejudge={rejudge} selected={selected} onSettled={() => setSelected(new Set())} />
          )
        }
        linkComponent={RouterLink}
      />
      <Loading what="the rejudge" query={query}>
        {(found) => (
          <SplitPage asideLabel="Facts about the rejudge" aside={<RejudgeFacts rejudge={found} />}>
            <div className="flex flex-col gap-5">
              <Standing rejudge={found} />
              {found.state !== 'cancelled' && (
                <Differences rejudge={found} selected={selected} onSelected={setSelected} />
              )}
            </div>
          </SplitPage>
        )}
      </Loading>
    </>
  );
}

function Standing({ rejudge }: { rejudge: Rejudge }) {
  const { state, counts } = rejudge;
  if (state === 'running') return <Running rejudge={rejudge} />;
  if (state === 'cancelled')
    return (
      <Note title="This was cancelled.">What was found is gone; every verdict is what it was before.</Note>
    );
  if (state === 'applied')
    return (
      <Note tone="ok" title={`Applied to ${count(counts.applied, 'submission')}.`}>
        Verdicts, cases and scores were replaced. What they were before stands in each report.
      </Note>
    );
  if (counts.changed === 0)
    return (
      <Note tone="ok" title="No verdict and no score would change.">
        There is nothing to apply. You may leave it, or cancel it to forget what was found.
      </Note>
    );
  return (
    <Note tone="info" title="Nothing has changed yet.">
      {`${count(counts.verdictChanged, 'verdict')} and ${count(counts.scoreChanged, 'score')} would be others. Look at them, then apply all or the ones you select.`}
      <Failed counts={counts} />
    </Note>
  );
}

function Failed({ counts }: Pick<Rejudge, 'counts'>) {
  if (counts.failed === 0) return null;
  return ` ${count(counts.failed, 'submission')} could not be judged, which is our fault; their verdicts stay.`;
}

function Running({ rejudge: { counts, isWaitingForJudge } }: { rejudge: Rejudge }) {
  return (
    <section className="flex max-w-[560px] flex-col gap-2">
      <Progress label="Judged anew" done={counts.judged + counts.failed} whole={counts.all} />
      <p className="text-12 text-text-2">
        {isWaitingForJudge
          ? 'It waits for a judge: those who sit and those who write come first.'
          : 'You may leave this page; it goes on. Nothing changes before somebody applies it.'}
      </p>
    </section>
  );
}

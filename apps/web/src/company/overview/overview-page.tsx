import type { AttemptListItem } from '@fairshot/contracts/reports/reports.contract';
import { LinkButton } from '@fairshot/ui/link-button';
import { SplitPage } from '@fairshot/ui/split-page';
import { StaffBar } from '@fairshot/ui/staff-bar';
import { useQuery } from '@tanstack/react-query';
import { Send } from 'lucide-react';
import { useState } from 'react';

import { RouterLink } from '../../router-link.tsx';
import { assessmentsQuery } from '../assessments/assessments-query.ts';
import { attemptsQuery } from '../candidates/attempts-query.ts';
import { clockTime, day, points } from '../format.ts';
import { Loading } from '../loading.tsx';
import { questionsQuery } from '../questions/questions-query.ts';
import { useOrganization } from '../use-organization.ts';
import { AttemptsPerDay } from './attempts-per-day.tsx';
import { FirstSteps } from './first-steps.tsx';

/** What goes on in the organization: first steps while it is new, then who sits, who finished, and how many. */
export function OverviewPage() {
  const { id, name, home } = useOrganization();
  const attempts = useQuery(attemptsQuery(id));
  const [today] = useState(() =>
    new Date().toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' }),
  );
  return (
    <>
      <title>{`Overview - ${name} - FairShot`}</title>
      <StaffBar
        title="Overview"
        marks={<span className="text-text-2">{today}</span>}
        actions={
          <LinkButton icon={<Send />} render={<RouterLink href={`${home}/assessments`} />}>
            Invite
          </LinkButton>
        }
      />
      <Loading what="the overview" query={attempts}>
        {(list) => (
          <SplitPage
            width="activity"
            asideLabel="Sitting now"
            aside={<SittingNow attempts={list} home={home} />}
          >
            <div className="flex flex-col gap-6">
              <Steps attempts={list} />
              {list.length > 0 && <Newest attempts={list} home={home} />}
              {list.length > 0 && <AttemptsPerDay attempts={list} />}
            </div>
          </SplitPage>
        )}
      </Loading>
    </>
  );
}

function Steps({ attempts }: { attempts: readonly AttemptListItem[] }) {
  const { id } = useOrganization();
  const questions = useQuery(questionsQuery(id)).data;
  const assessments = useQuery(assessmentsQuery(id)).data;
  if (!questions || !assessments) return null;
  return (
    <FirstSteps
      hasQuestions={questions.some((question) => question.state === 'published')}
      hasAssessment={assessments.some((assessment) => assessment.publishedVersion !== undefined)}
      hasInvited={attempts.length > 0 || assessments.some((assessment) => assessment.invited > 0)}
    />
  );
}

const NEWEST = 8;

function Newest({ attempts, home }: { attempts: readonly AttemptListItem[]; home: string }) {
  const finished = attempts.filter((attempt) => attempt.finishedAt).slice(0, NEWEST);
  if (finished.length === 0) return null;
  return (
    <section>
      <h2 className="mb-1 flex items-baseline justify-between">
        Finished last
        <RouterLink href={`${home}/candidates`} className="fs-link text-12 font-normal">
          All candidates
        </RouterLink>
      </h2>
      <ul>
        {finished.map((attempt) => (
          <li
            key={attempt.attemptId}
            className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2"
          >
            <RouterLink href={`${home}/attempts/${attempt.attemptId}`} className="fs-name min-w-[180px]">
              {attempt.candidate.name || attempt.candidate.email}
            </RouterLink>
            <span className="flex-1 text-text-2">{attempt.assessment.title}</span>
            <span className="text-text-3">{day(attempt.finishedAt ?? attempt.startedAt)}</span>
            <span className="w-[96px] text-right">
              {attempt.scoreMillipoints === undefined ? (
                <span className="text-text-3">being judged</span>
              ) : (
                <>
                  <b>{points(attempt.scoreMillipoints)}</b>{' '}
                  <span className="text-text-3">/ {attempt.maxPoints}</span>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function SittingNow({ attempts, home }: { attempts: readonly AttemptListItem[]; home: string }) {
  const sitting = attempts.filter((attempt) => attempt.state === 'in_progress');
  return (
    <section>
      <h2 className="mb-2">Sitting now</h2>
      {sitting.length === 0 ? (
        <p className="text-12 text-text-2">
          Nobody is sitting an assessment. Whoever starts appears here by itself.
        </p>
      ) : (
        <ul className="flex flex-col gap-2">
          {sitting.map((attempt) => (
            <li key={attempt.attemptId} className="text-12">
              <RouterLink href={`${home}/attempts/${attempt.attemptId}`} className="fs-name">
                {attempt.candidate.name || attempt.candidate.email}
              </RouterLink>
              <span className="block text-text-2">
                {attempt.assessment.title}, until {clockTime(attempt.deadlineAt)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

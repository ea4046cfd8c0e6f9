import type { CandidateListItem } from '@fairshot/contracts/reports/candidates.contract';
import { Avatar } from '@fairshot/ui/avatar';
import { IconButton } from '@fairshot/ui/icon-button';
import { LinkButton } from '@fairshot/ui/link-button';
import { X } from 'lucide-react';

import { RouterLink } from '../../router-link.tsx';
import { Facts } from '../facts.tsx';
import { count, day, points, stretch } from '../format.ts';
import { TimeSection } from '../time/time-section.tsx';
import { useOrganization } from '../use-organization.ts';
import { secondsBetween } from './candidates-table.tsx';
import { PanelAnswers } from './panel-answers.tsx';
import { Standing } from './standing.tsx';

const MAY_SEE_TIME: readonly string[] = ['owner', 'recruiter', 'reviewer', 'invigilator'];

interface CandidatePanelProps {
  row: CandidateListItem;
  /** Absent where what holds the panel has a heading and a way to close it. */
  onClose?: (() => void) | undefined;
}

/** The essentials of one row beside the list: who, how far, and what came of each question. */
export function CandidatePanel({ row, onClose }: CandidatePanelProps) {
  const { home, role } = useOrganization();
  const { candidate, attemptId } = row;
  const mayRead = role !== 'invigilator';
  return (
    <div className="flex flex-col gap-5 p-4 [&>*+*]:border-t [&>*+*]:border-line-2 [&>*+*]:pt-4">
      <PanelHead row={row} mayRead={mayRead} onClose={onClose} />
      <Facts facts={factsOf(row)} />
      {attemptId && MAY_SEE_TIME.includes(role) && <TimeSection attemptId={attemptId} />}
      {mayRead && attemptId && <PanelAnswers attemptId={attemptId} />}
      {mayRead && (
        <div className="flex flex-wrap gap-2">
          {attemptId && (
            <LinkButton kind="primary" render={<RouterLink href={`${home}/attempts/${attemptId}`} />}>
              Open the report
            </LinkButton>
          )}
          <LinkButton render={<RouterLink href={`${home}/candidates/${candidate.id}`} />}>Profile</LinkButton>
        </div>
      )}
    </div>
  );
}

function PanelHead({ row, mayRead, onClose }: CandidatePanelProps & { mayRead: boolean }) {
  const { home } = useOrganization();
  const { candidate } = row;
  const name = candidate.name || candidate.email;
  const profile = `${home}/candidates/${candidate.id}`;
  return (
    <header className="flex items-start gap-3">
      {onClose && <Avatar name={name} size="large" />}
      <div className="min-w-0 flex-1">
        {onClose && (
          <h2 className="break-words">
            {mayRead ? (
              <RouterLink href={profile} className="fs-name">
                {name}
              </RouterLink>
            ) : (
              name
            )}
          </h2>
        )}
        <p className="text-12 break-words text-text-2">{candidate.email}</p>
        <p className="mt-2">
          <Standing standing={row.standing} />
        </p>
      </div>
      {onClose && <IconButton icon={<X />} label="Close" keys="Esc" onClick={onClose} />}
    </header>
  );
}

function factsOf(row: CandidateListItem) {
  const { startedAt, finishedAt, scoreMillipoints, maxPoints = 0 } = row;
  return [
    [
      'Score',
      scoreMillipoints !== undefined && `${points(scoreMillipoints)} of ${count(maxPoints, 'point')}`,
    ],
    ['Assessment', `${row.assessment.title}, v${row.assessment.version}`],
    ['Invited', day(row.invitedAt)],
    ['Opened', row.openedAt && day(row.openedAt)],
    ['Window', !startedAt && `${day(row.opensAt)} to ${day(row.closesAt)}`],
    ['Started', startedAt && day(startedAt)],
    ['Time ends', !finishedAt && row.deadlineAt && day(row.deadlineAt)],
    ['Finished', finishedAt && day(finishedAt)],
    ['Took', startedAt && finishedAt && stretch(secondsBetween(startedAt, finishedAt))],
  ].flatMap(([name, value]) => (name && value ? [[name, value] as const] : []));
}

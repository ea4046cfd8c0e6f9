import type { CandidateListItem } from '@fairshot/contracts/reports/candidates.contract';
import type { Overview } from '@fairshot/contracts/reports/overview.contract';
import { LinkButton } from '@fairshot/ui/link-button';
import { Clock, MailWarning, MonitorSmartphone, PencilLine, Scale } from 'lucide-react';
import type { ReactNode } from 'react';

import { RouterLink } from '../../router-link.tsx';
import { count, day } from '../format.ts';
import { whereToDecide } from '../time/asks-consent.tsx';
import { useOrganization } from '../use-organization.ts';
import { WaitingRow } from './waiting-row.tsx';

interface Some {
  rows: readonly CandidateListItem[];
  total: number;
}

/** Candidates whose other browser may go on only when staff say so: they sit in front of a page, and the clock runs. */
export function AskingWaiting({ rows, total }: Some) {
  const { home } = useOrganization();
  const [first] = rows;
  const to =
    first && total === 1 ? whereToDecide(home, first.invitationId) : `${home}/candidates?state=sitting`;
  return (
    <WaitingRow
      icon={<MonitorSmartphone className="text-warn" aria-hidden="true" />}
      title={`${total} ${total === 1 ? 'waits' : 'wait'} for you to go on in another browser`}
      text={named(rows, total)}
      act={<LinkButton render={<RouterLink href={to} />}>Decide</LinkButton>}
    />
  );
}

/** Attempts that a reviewer has to rule on. */
export function ReviewWaiting({ amount }: { amount: number }) {
  return (
    <WaitingRow
      icon={<Scale aria-hidden="true" />}
      title={`${count(amount, 'attempt')} ${amount === 1 ? 'waits' : 'wait'} for a ruling`}
      text="Something was noted that a person has to look at."
      act={<Way to="/candidates?integrity=to_review">Review</Way>}
    />
  );
}

/** Invitations whose letter did not arrive. */
export function BouncedWaiting({ rows, total }: Some) {
  return (
    <WaitingRow
      icon={<MailWarning className="text-warn" aria-hidden="true" />}
      title={`${count(total, 'letter')} did not arrive`}
      text={named(rows, total)}
      act={<Way to={invitationsOf(rows) ?? '/candidates?state=bounced'}>Correct</Way>}
    />
  );
}

/** Invitations that nobody has opened and that end soon. */
export function ExpiringWaiting({ rows, total }: Some) {
  const [first] = rows;
  return (
    <WaitingRow
      icon={<Clock className="text-warn" aria-hidden="true" />}
      title={`${count(total, 'invitation')} not opened, and the window closes soon`}
      text={`${named(rows, total)}${first ? `. The first closes ${day(first.closesAt)}` : ''}`}
      act={<Way to={invitationsOf(rows) ?? '/candidates?state=not_started'}>Look</Way>}
    />
  );
}

/** Published assessments with changes that candidates do not get yet. */
export function DraftsWaiting({ drafts }: { drafts: Overview['needs']['drafts'] }) {
  const [first, ...others] = drafts;
  if (!first) return null;
  const more = others.length > 0 ? ` and ${count(others.length, 'other')}` : '';
  return (
    <WaitingRow
      icon={<PencilLine aria-hidden="true" />}
      title={`“${first.title}”${more}: changes are not published`}
      text={`Changed ${day(first.changedAt)}. Candidates get the published version until then.`}
      act={<Way to={others.length > 0 ? '/assessments' : `/assessments/${first.assessmentId}`}>Open</Way>}
    />
  );
}

function Way({ to, children }: { to: string; children: ReactNode }) {
  const { home } = useOrganization();
  return <LinkButton render={<RouterLink href={`${home}${to}`} />}>{children}</LinkButton>;
}

/** Where all of them can be seen to, if they are of one assessment. */
function invitationsOf(rows: readonly CandidateListItem[]): string | undefined {
  const [one, ...others] = new Set(rows.map((row) => row.assessment.id));
  return one && others.length === 0 ? `/assessments/${one}/invitations` : undefined;
}

function named(rows: readonly CandidateListItem[], total: number): string {
  const names = rows.slice(0, 3).map(({ candidate }) => candidate.name || candidate.email);
  const more = total > names.length ? ` and ${count(total - names.length, 'other')}` : '';
  return names.join(', ') + more;
}

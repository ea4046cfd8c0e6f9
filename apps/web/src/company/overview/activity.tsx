import type { Overview } from '@fairshot/contracts/reports/overview.contract';

import { RouterLink } from '../../router-link.tsx';
import { day } from '../format.ts';
import { useOrganization } from '../use-organization.ts';

type Act = Overview['activity'][number];

/** What colleagues did last. */
export function Activity({ activity }: { activity: readonly Act[] }) {
  return (
    <section>
      <h2 className="mb-2">Activity</h2>
      <ul className="flex flex-col gap-2 text-12">
        {activity.map((act) => (
          <li key={`${act.at} ${act.what} ${act.subject}`}>
            <b>{act.who}</b> {WORDS[act.what]} <Subject act={act} />
            {act.what === 'judged_again' && ' judged again'}
            <time className="block text-text-3" dateTime={act.at}>
              {day(act.at)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}

const WORDS = {
  exported: 'exported',
  judged_again: 'had a submission of',
  renamed: 'corrected the name of',
  noted: 'wrote a note about',
};

function Subject({ act: { subject, attemptId, candidateId } }: { act: Act }) {
  const { home } = useOrganization();
  if (attemptId)
    return (
      <RouterLink href={`${home}/attempts/${attemptId}`} className="fs-name">
        {subject}
      </RouterLink>
    );
  if (candidateId)
    return (
      <RouterLink href={`${home}/candidates/${candidateId}`} className="fs-name">
        {subject}
      </RouterLink>
    );
  return subject;
}

import type { ExecutionNotice, LimitMet } from '@fairshot/contracts/questions/executions.contract';
import { Note } from '@fairshot/ui/note';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { count, day } from '../company/format.ts';
import { executionNoticesQuery } from './executions-query.ts';

const WALLS: Readonly<Record<LimitMet, string>> = {
  time: 'time',
  memory: 'memory',
  output: 'output',
  processes: 'processes',
  system_calls: 'system calls',
};

/** Attempts whose programs met the walls of the sandbox often; what is noticed, and no word about who wrote them. */
export function ExecutionNotices() {
  const notices = useQuery(executionNoticesQuery).data ?? [];
  if (notices.length === 0) return null;
  return (
    <div className="p-3">
      <Note tone="warn" title="Some attempts met the walls of the sandbox often.">
        <p>
          The walls held, and nothing follows for the attempts: a slip in a loop can look the same. Look here
          if the machines behave strangely.
        </p>
        <ul className="flex flex-col gap-1 pt-1">
          {notices.slice(0, SHOWN).map((notice) => (
            <Notice key={notice.id} {...notice} />
          ))}
        </ul>
        {notices.length > SHOWN && <p>{count(notices.length - SHOWN, 'older one')} not shown.</p>}
      </Note>
    </div>
  );
}

const SHOWN = 5;

function Notice({
  attemptId,
  organization,
  person,
  count: executions,
  limitsMet,
  firstAt,
  lastAt,
}: ExecutionNotice) {
  return (
    <li>
      <Link to="/admin/executions" search={{ attemptId }} className="fs-link">
        {person ?? 'Somebody who practises'}, {organization}
      </Link>
      {`: ${count(executions, 'execution')} from ${day(firstAt)} to ${day(lastAt)} (${wallsOf(limitsMet)})`}
    </li>
  );
}

/** The walls by their names, as in "output, system calls". */
export function wallsOf(limitsMet: readonly LimitMet[]): string {
  return limitsMet.map((limit) => WALLS[limit]).join(', ');
}

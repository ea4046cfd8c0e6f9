import { getSystemStatus } from '@fairshot/contracts/platform/system.contract';
import { Note } from '@fairshot/ui/note';
import { queryOptions, useQuery } from '@tanstack/react-query';

import { call } from '../client/call.ts';

/** Whether code can be judged and letters leave; asked again every half minute while a page is open. */
export const systemQuery = queryOptions({
  queryKey: ['system'],
  queryFn: ({ signal }) => call(getSystemStatus, { signal }),
  refetchInterval: 30_000,
});

/** Says on every staff page that nothing is judged just now, why, and what to do about it. */
export function JudgeNotice() {
  const { data } = useQuery(systemQuery);
  if (!data || data.judge.ready) return null;
  return (
    <div className="p-3">
      <Note tone="warn" title="Code is not being judged just now.">
        <p>Candidates can go on: everything they submit is kept and judged as soon as the judge runs.</p>
        {data.judge.reason && <p>{data.judge.reason}</p>}
        {data.judge.remedy && <p className="font-mono whitespace-pre-wrap">{data.judge.remedy}</p>}
      </Note>
    </div>
  );
}

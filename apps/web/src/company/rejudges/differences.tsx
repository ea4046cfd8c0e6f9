import { type Rejudge, REJUDGE_ITEMS_PER_PAGE } from '@fairshot/contracts/submissions/rejudges.contract';
import { EmptyState } from '@fairshot/ui/empty-state';
import { Segments } from '@fairshot/ui/segments';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';

import { Pager } from '../candidates/pager.tsx';
import { Loading } from '../loading.tsx';
import { mayWriteQuestions } from '../questions/may-write-questions.ts';
import { useOrganization } from '../use-organization.ts';
import { DifferencesTable } from './differences-table.tsx';
import { itemsQuery } from './rejudge-query.ts';

const route = getRouteApi('/company/$slug/rejudges/$rejudgeId');

interface DifferencesProps {
  rejudge: Rejudge;
  selected: ReadonlySet<string>;
  onSelected: (selected: ReadonlySet<string>) => void;
}

/** What was found beside what counts, a submission a row; which of them are to count can be selected. */
export function Differences({ rejudge, selected, onSelected }: DifferencesProps) {
  const { id, role } = useOrganization();
  const { show = 'changed', page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(itemsQuery(id, rejudge, { show, page }));
  const { counts } = rejudge;
  const mayApply = rejudge.state === 'ready' && show === 'changed' && mayWriteQuestions(role);

  return (
    <section className="flex min-w-0 flex-col gap-3">
      <div className="self-start">
        <Segments
          label="Which submissions"
          segments={[
            { value: 'changed', label: `Changed ${counts.changed}` },
            { value: 'all', label: `All ${counts.all}` },
            ...(counts.failed > 0
              ? [{ value: 'failed' as const, label: `Not judged ${counts.failed}` }]
              : []),
          ]}
          value={show}
          onValueChange={(next) => void navigate({ search: { show: next }, replace: true })}
        />
      </div>
      <Loading what="the differences" query={query}>
        {({ items, total }) => (
          <>
            {items.length === 0 ? (
              <Nothing rejudge={rejudge} />
            ) : (
              <DifferencesTable
                rejudgeId={rejudge.id}
                items={items}
                {...(mayApply ? { selection: { selected, onSelected } } : {})}
              />
            )}
            <Pager
              page={page}
              total={total}
              perPage={REJUDGE_ITEMS_PER_PAGE}
              onPage={(next) => void navigate({ search: { show, page: next } })}
            />
          </>
        )}
      </Loading>
    </section>
  );
}

function Nothing({ rejudge: { state } }: { rejudge: Rejudge }) {
  if (state === 'running')
    return <p className="text-text-2">No difference so far. Whatever is found appears here by itself.</p>;
  return (
    <EmptyState kind="all_done" title="No difference" text="Every verdict and score came out the same." />
  );
}

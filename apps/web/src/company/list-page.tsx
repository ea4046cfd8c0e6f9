import { Count } from '@fairshot/ui/count';
import { StaffBar } from '@fairshot/ui/staff-bar';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';

import { Loading } from './loading.tsx';
import { useOrganization } from './use-organization.ts';

interface ListPageProps<Row> {
  title: string;
  query: UseQueryResult<Row[]>;
  /** Whether a row passes the filters. */
  fits: (row: Row) => boolean;
  actions?: ReactNode;
  /** Shown while there is no row at all. */
  empty: ReactNode;
  /** The rows that fit, and all of them. */
  children: (shown: Row[], all: Row[]) => ReactNode;
}

/** A page that is one list: how many fit of how many there are, and what to say when there are none. */
export function ListPage<Row>({ title, query, fits, actions, empty, children }: ListPageProps<Row>) {
  const organization = useOrganization();
  const all = query.data;
  const shown = all?.filter(fits) ?? [];
  return (
    <>
      <title>{`${title} - ${organization.name} - FairShot`}</title>
      <StaffBar
        title={title}
        marks={
          all && (
            <Count>{shown.length === all.length ? all.length : `${shown.length} of ${all.length}`}</Count>
          )
        }
        actions={actions}
      />
      <Loading what={title.toLowerCase()} query={query}>
        {(rows) => (rows.length === 0 ? empty : children(shown, rows))}
      </Loading>
    </>
  );
}

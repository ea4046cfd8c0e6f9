import { getRouteApi } from '@tanstack/react-router';

import type { BankAddress } from '../../filters-bank.ts';
import { filterOf } from './look-of-address.ts';

const route = getRouteApi('/company/$slug/questions');

/** How the bank is looked at, as the address says, and the ways to look at it otherwise. */
export function useBank() {
  const address = route.useSearch();
  const navigate = route.useNavigate();
  const go = (search: (before: BankAddress) => BankAddress) =>
    void navigate({ search, replace: true, resetScroll: false });
  return {
    address,
    isNarrowed: Object.keys(filterOf(address)).length > 0,
    /** Changes what is shown: the first page of it, and the row that is open stays so only while it is there. */
    narrow: (change: Partial<BankAddress>) => go((before) => ({ ...before, ...change, page: undefined })),
    /** Turns a page, opens a row, chooses columns: what is shown stays the same. */
    change: (change: Partial<BankAddress>) => go((before) => ({ ...before, ...change })),
    /** The whole bank; the columns and the order stay. */
    clear: () => go(({ sort, direction, columns }) => ({ sort, direction, columns, view: 'all' })),
    /** Another look altogether. */
    show: (next: BankAddress) => go(() => next),
  };
}

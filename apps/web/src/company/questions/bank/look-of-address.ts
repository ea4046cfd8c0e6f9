import type { BankLook } from '@fairshot/contracts/questions/bank.contract';
import type { BankFilter } from '@fairshot/contracts/questions/bank-filter';

import type { BankAddress } from '../../filters-bank.ts';

/** What the server narrows by: only what says something. */
export function filterOf(address: BankAddress): BankFilter {
  const {
    sort: _sort,
    direction: _direction,
    columns: _columns,
    page: _page,
    view: _view,
    open: _open,
    ...rest
  } = address;
  const search = rest.search?.trim();
  return onlySet({ ...rest, search: search === '' ? undefined : search });
}

/** All that a saved view remembers of an address. */
export function lookOf(address: BankAddress): BankLook {
  const { sort = 'changed', direction = 'descending', columns } = address;
  return { filter: filterOf(address), order: { sort, direction }, ...(columns ? { columns } : {}) };
}

/** The address under which the bank looks so. */
export function addressOf({ filter, order: { sort, direction }, columns }: BankLook): BankAddress {
  const isUsualOrder = sort === 'changed' && direction === 'descending';
  return { ...filter, ...(isUsualOrder ? {} : { sort, direction }), ...(columns ? { columns } : {}) };
}

/** Whether both show the same in the same way. */
export function isSameLook(one: BankLook, other: BankLook): boolean {
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other));
}

function inOrder(look: BankLook): unknown {
  const { filter, order, columns = null } = look;
  const entries = Object.entries(onlySet(filter)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [entries, order.sort, order.direction, columns];
}

function onlySet<Values extends object>(
  values: Values,
): { [K in keyof Values]: Exclude<Values[K], undefined> } {
  const set = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(set) as { [K in keyof Values]: Exclude<Values[K], undefined> };
}

import { BankLook, type BankView } from '@fairshot/contracts/questions/bank.contract';

import type { MemberCaller } from '../platform/caller.ts';
import { mayEditView } from './bank-view.policy.ts';
import type { BankViewRow } from './bank-view.store.ts';

const PLAIN: BankLook = { filter: {}, order: { sort: 'changed', direction: 'descending' } };

/** A saved view as one member reads it. What it remembers of filters that are no more is left out whole. */
export function bankView(caller: MemberCaller, row: BankViewRow): BankView {
  return {
    id: row.id,
    name: row.name,
    isShared: row.kept_for === null,
    isYours: row.created_by === caller.memberId,
    isDefault: row.is_default,
    ...(row.author_name === null ? {} : { author: row.author_name }),
    mayEdit: mayEditView(caller, row),
    look: BankLook.catch(PLAIN).parse(row.look),
    revision: row.revision,
  };
}

import {
  type BankLook,
  type BankView,
  createBankView,
  deleteBankView,
  openBankWith,
  restoreBankView,
  saveBankView,
} from '@fairshot/contracts/questions/bank.contract';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { call } from '../../../client/call.ts';
import { sentenceOf } from '../../../client/sentence-of.ts';
import { useOrganization } from '../../use-organization.ts';
import { viewsQuery } from './bank-query.ts';
import { addressOf } from './look-of-address.ts';
import { useBank } from './use-bank.ts';

export interface NamedView {
  name: string;
  isShared: boolean;
  look: BankLook;
}

/** What can be done with saved views; the list of them is asked for anew after each act. */
export function useViewActs() {
  const { id: organizationId } = useOrganization();
  const { show, change } = useBank();
  const queries = useQueryClient();
  const say = useToasts();
  const of = (view: BankView) => ({ organizationId, viewId: view.id });
  const onSettled = () => queries.invalidateQueries({ queryKey: viewsQuery(organizationId).queryKey });
  const onError = (error: unknown) =>
    say({ kind: 'error', title: 'The view was not changed', more: sentenceOf(error) });
  const open = (view: BankView) => show({ ...addressOf(view.look), view: view.id });

  const restoring = useMutation({
    mutationFn: (view: BankView) => call(restoreBankView, { params: of(view) }),
    onSuccess: open,
    onError,
    onSettled,
  });
  const deleting = useMutation({
    mutationFn: (view: BankView) => call(deleteBankView, { params: of(view) }),
    onSuccess: (_, view) => {
      change({ view: 'all' });
      say({
        title: `View “${view.name}” deleted`,
        more: view.isShared ? 'For everybody who looked through it.' : undefined,
        undo: () => restoring.mutate(view),
      });
    },
    onError,
    onSettled,
  });
  const choosing = useMutation({
    mutationFn: (view: BankView | undefined) =>
      call(openBankWith, { params: { organizationId }, body: { viewId: view?.id ?? null } }),
    onSuccess: (_, view) =>
      say({ title: view ? `Your bank opens with “${view.name}”` : 'Your bank opens with all questions' }),
    onError,
    onSettled,
  });

  return {
    open,
    /** For forms, which show what went wrong beside their fields. */
    async create(view: NamedView, idempotencyKey: string): Promise<void> {
      open(await call(createBankView, { params: { organizationId }, body: { ...view, idempotencyKey } }));
      await onSettled();
    },
    async save({ revision, ...view }: BankView, changed: NamedView): Promise<void> {
      const body = { ...changed, revision };
      open(await call(saveBankView, { params: of({ ...view, revision }), body }));
      await onSettled();
    },
    remove: (view: BankView) => deleting.mutate(view),
    openWith: (view: BankView | undefined) => choosing.mutate(view),
    onError,
  };
}

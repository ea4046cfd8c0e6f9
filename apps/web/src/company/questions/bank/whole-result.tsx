import { listQuestionIds } from '@fairshot/contracts/questions/bank.contract';
import { Button } from '@fairshot/ui/button';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation } from '@tanstack/react-query';

import { call } from '../../../client/call.ts';
import { sentenceOf } from '../../../client/sentence-of.ts';
import { useOrganization } from '../../use-organization.ts';
import { lookOf } from './look-of-address.ts';
import { useBank } from './use-bank.ts';
import type { Selected } from './use-selected.ts';

/** Selects all that fit, those on other pages too; not there where that is what is selected already. */
export function WholeResult({ selected, total }: { selected: Selected; total: number }) {
  const { id: organizationId } = useOrganization();
  const { address } = useBank();
  const say = useToasts();
  const asking = useMutation({
    mutationFn: () => {
      const { filter, order } = lookOf(address);
      return call(listQuestionIds, { params: { organizationId }, query: { ...filter, ...order } });
    },
    onSuccess: ({ questionIds }) => selected.set(new Set(questionIds)),
    onError: (error) => say({ kind: 'error', title: 'Not all were selected', more: sentenceOf(error) }),
  });
  if (total <= selected.keys.size) return null;
  return (
    <Button size="small" kind="ghost" busy={asking.isPending} onClick={() => asking.mutate()}>
      Select all {total.toLocaleString('en')} that fit
    </Button>
  );
}

import type { BankView } from '@fairshot/contracts/questions/bank.contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';

import { useOrganization } from '../../use-organization.ts';
import { viewsQuery } from './bank-query.ts';
import { addressOf } from './look-of-address.ts';
import { useBank } from './use-bank.ts';

/** An address that says nothing opens the view that was chosen for it. */
export function useDefaultView(): void {
  const { id } = useOrganization();
  const { address, show } = useBank();
  const { data: views } = useQuery(viewsQuery(id));
  const isBare = Object.values(address).every((value) => value === undefined);
  const chosen = isBare ? views?.find((view) => view.isDefault) : undefined;
  const open = useEffectEvent((view: BankView) => show({ ...addressOf(view.look), view: view.id }));
  useEffect(() => {
    if (chosen) open(chosen);
  }, [chosen]);
}

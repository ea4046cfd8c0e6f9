import type { People } from '@fairshot/contracts/organizations/members.contract';
import { useToasts } from '@fairshot/ui/toast';
import { useMutation, useQueryClient } from '@tanstack/react-query';

import { sentenceOf } from '../../client/sentence-of.ts';
import { useOrganization } from '../use-organization.ts';
import { peopleQuery } from './members-query.ts';

interface PeopleAct<Wish> {
  act: (wish: Wish) => Promise<People>;
  /** How the people stand when it will have worked; shown at once and taken back if it does not. */
  expect?: (people: People, wish: Wish) => People;
  onDone?: (wish: Wish) => void;
}

/** An act of an owner that answers with how the people stand now. */
export function usePeopleAct<Wish>({ act, expect, onDone }: PeopleAct<Wish>) {
  const { id: organizationId } = useOrganization();
  const queries = useQueryClient();
  const say = useToasts();
  const { queryKey } = peopleQuery(organizationId);
  return useMutation({
    mutationFn: act,
    onMutate: async (wish: Wish) => {
      await queries.cancelQueries({ queryKey });
      const before = queries.getQueryData(queryKey);
      if (before && expect) queries.setQueryData(queryKey, expect(before, wish));
      return before;
    },
    onSuccess: async (people, wish) => {
      queries.setQueryData(queryKey, people);
      onDone?.(wish);
      await queries.invalidateQueries({ queryKey: ['people-events', organizationId] });
    },
    onError: async (error, _, before) => {
      if (before) queries.setQueryData(queryKey, before);
      say({ title: 'That did not work', more: sentenceOf(error), kind: 'error' });
      await queries.invalidateQueries({ queryKey });
    },
  });
}

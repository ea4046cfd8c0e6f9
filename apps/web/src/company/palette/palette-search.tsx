import { findAnything } from '@fairshot/contracts/reports/overview.contract';
import { Input } from '@fairshot/ui/input';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { type KeyboardEvent, useDeferredValue, useId, useState } from 'react';

import { call } from '../../client/call.ts';
import { useOrganization } from '../use-organization.ts';
import { type Goal, goalsOf } from './palette-goals.ts';
import { PaletteList } from './palette-list.tsx';

const foundQuery = (organizationId: string, words: string) =>
  queryOptions({
    queryKey: ['search', organizationId, words],
    queryFn: ({ signal }) => call(findAnything, { params: { organizationId }, query: { words }, signal }),
    enabled: words !== '',
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });

/** What is typed, and where it leads; arrows choose, Enter goes. */
export function PaletteSearch({ onDone }: { onDone: () => void }) {
  const { id, home } = useOrganization();
  const router = useRouter();
  const listId = useId();
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const asked = useDeferredValue(words.trim().slice(0, 200));
  const found = useQuery(foundQuery(id, asked));
  const goals = goalsOf(home, words, asked === '' ? undefined : found.data);
  const chosen = Math.min(at, goals.length - 1);

  const go = (goal: Goal | undefined) => {
    if (!goal) return;
    onDone();
    void router.navigate({ href: goal.href });
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((chosen + step + goals.length) % Math.max(1, goals.length));
    else if (event.key === 'Enter') go(goals[chosen]);
    else return;
    event.preventDefault();
  };
  return (
    <div className="flex flex-col gap-2 pb-3">
      <Input
        type="search"
        icon={<Search />}
        role="combobox"
        aria-label="Page, candidate, assessment or question"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={goals[chosen] ? `${listId}-${chosen}` : undefined}
        placeholder="Page, candidate, assessment or question"
        autoComplete="off"
        value={words}
        onKeyDown={press}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
      />
      <PaletteList id={listId} goals={goals} chosen={chosen} onGo={go} />
      {goals.length === 0 && (
        <p className="px-2 py-1 text-text-2" role="status">
          {found.isFetching ? 'Searching' : 'Nothing holds all of these words.'}
        </p>
      )}
    </div>
  );
}

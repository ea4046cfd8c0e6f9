import { LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import { Filter, FilterBar } from '@fairshot/ui/filter';
import type { Option } from '@fairshot/ui/option';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';

import { useOrganization } from '../../use-organization.ts';
import { countsQuery } from './bank-query.ts';
import { KIND_WORDS, LEVEL_WORDS, STATE_WORDS } from './bank-words.ts';
import { filterOf } from './look-of-address.ts';
import { MoreFilters, type RareFilter } from './more-filters.tsx';
import { SearchField } from './search-field.tsx';
import { SkillFilter } from './skill-filter.tsx';
import { useBank } from './use-bank.ts';

/** What the bank is narrowed by. Each choice says how many it would show. */
export function BankFilters({ search }: { search: RefObject<HTMLInputElement | null> }) {
  const { id } = useOrganization();
  const { address, narrow, clear } = useBank();
  const counts = useQuery(countsQuery(id, address)).data;
  const [asked, setAsked] = useState<readonly RareFilter[]>([]);
  return (
    <FilterBar active={Object.keys(filterOf(address)).length} onClearAll={clear}>
      <SearchField field={search} />
      <Filter
        label="Kind"
        options={counted(counts?.kind, KIND_WORDS, address.kind)}
        value={address.kind ?? null}
        onValueChange={(kind) => narrow({ kind: kind ?? undefined })}
      />
      <Filter
        label="Level"
        options={counted(counts?.difficulty, LEVEL_WORDS, address.difficulty)}
        value={address.difficulty ?? null}
        onValueChange={(difficulty) => narrow({ difficulty: difficulty ?? undefined })}
      />
      <Filter
        label="Language"
        options={counted(counts?.language, LANGUAGE_NAMES, address.language)}
        value={address.language ?? null}
        onValueChange={(language) => narrow({ language: language ?? undefined })}
      />
      <Filter
        label="State"
        options={counted(counts?.state, STATE_WORDS, address.state)}
        value={address.state ?? null}
        onValueChange={(state) => narrow({ state: state ?? undefined })}
      />
      <SkillFilter skills={counts?.skill ?? []} />
      <MoreFilters counts={counts} asked={asked} onAsk={(filter) => setAsked([...asked, filter])} />
    </FilterBar>
  );
}

type Counted<Value extends string> = readonly { value: Value; count: number }[];

/** The choices that there are, in the order of `words`, and the chosen one even where nothing fits it any more. */
function counted<Value extends string>(
  counts: Counted<Value> | undefined,
  words: Record<Value, string>,
  chosen: Value | undefined,
): Option<Value>[] {
  return (Object.keys(words) as Value[]).flatMap((value) => {
    const count = counts?.find((one) => one.value === value)?.count ?? 0;
    if (counts && count === 0 && value !== chosen) return [];
    return { value, label: words[value], ...(counts ? { help: howMany(count) } : {}) };
  });
}

function howMany(count: number): string {
  return count === 1 ? '1 question' : `${count.toLocaleString('en')} questions`;
}

import { Filter } from '@fairshot/ui/filter';
import { Menu, MenuItem } from '@fairshot/ui/menu';
import type { Option } from '@fairshot/ui/option';
import { ListFilter } from 'lucide-react';

import type { BankFacets } from '@fairshot/contracts/questions/bank.contract';
import { useBank } from './use-bank.ts';

export type RareFilter = 'authorId' | 'hasChanges' | 'isUsed' | 'isProven';

const NAMES: Record<RareFilter, string> = {
  authorId: 'Author',
  hasChanges: 'Changes',
  isUsed: 'Use',
  isProven: 'Proof',
};
const RARE = Object.keys(NAMES) as RareFilter[];

const WORDS = {
  hasChanges: { yes: 'Has unpublished changes', no: 'Has none' },
  isUsed: { yes: 'In an assessment', no: 'Never used' },
  isProven: { yes: 'Proven', no: 'Never proven' },
};

interface MoreFiltersProps {
  counts: BankFacets | undefined;
  /** Those that were asked for and may still say nothing. */
  asked: readonly RareFilter[];
  onAsk: (filter: RareFilter) => void;
}

/** Filters that are needed now and then: out of the way until somebody asks for one. */
export function MoreFilters({ counts, asked, onAsk }: MoreFiltersProps) {
  const { address, narrow } = useBank();
  const isShown = (filter: RareFilter) => asked.includes(filter) || address[filter] !== undefined;
  const hidden = RARE.filter((filter) => !isShown(filter));
  return (
    <>
      {RARE.filter(isShown).map((filter) => (
        <Filter
          key={filter}
          label={NAMES[filter]}
          options={optionsOf(filter, counts)}
          value={address[filter] ?? null}
          onValueChange={(value) => narrow({ [filter]: value ?? undefined })}
        />
      ))}
      {hidden.length > 0 && (
        <Menu label="More filters" kind="ghost" icon={<ListFilter />}>
          {hidden.map((filter) => (
            <MenuItem key={filter} onSelect={() => onAsk(filter)}>
              {NAMES[filter]}
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
}

function optionsOf(filter: RareFilter, counts: BankFacets | undefined): Option[] {
  if (filter === 'authorId') return (counts?.author ?? []).map(({ value, name }) => ({ value, label: name }));
  const words = WORDS[filter];
  return (['yes', 'no'] as const).map((value) => {
    const count = counts?.[filter].find((one) => one.value === value)?.count ?? 0;
    return {
      value,
      label: words[value],
      ...(counts ? { help: `${count.toLocaleString('en')} of them` } : {}),
    };
  });
}

import { INTEGRITY_OUTCOMES } from '@fairshot/contracts/reports/standing';
import { Filter, FilterBar } from '@fairshot/ui/filter';
import { Input } from '@fairshot/ui/input';
import { useQuery } from '@tanstack/react-query';
import { Search } from 'lucide-react';

import { assessmentsQuery } from '../assessments/assessments-query.ts';
import { type CandidateFilters as Filters, SCORES } from '../filters.ts';
import { useOrganization } from '../use-organization.ts';
import { STANDING_OPTIONS } from './standing.tsx';

const SCORE_WORDS = {
  from80: '80 % and more',
  from60: '60 % and more',
  from40: '40 % and more',
  under40: 'Under 40 %',
};
const SCORE_OPTIONS = SCORES.map((value) => ({ value, label: SCORE_WORDS[value] }));
const INTEGRITY_WORDS = {
  clear: 'Clear',
  to_review: 'To review',
  confirmed: 'Confirmed',
  overturned: 'Overturned',
};
const INTEGRITY_OPTIONS = INTEGRITY_OUTCOMES.map((value) => ({ value, label: INTEGRITY_WORDS[value] }));

interface CandidateFiltersProps {
  filters: Filters;
  /** What changes; the page begins anew. */
  onNarrow: (change: Filters) => void;
  onClear: () => void;
}

/** What the list is narrowed by. */
export function CandidateFilters({ filters, onNarrow, onClear }: CandidateFiltersProps) {
  const { id } = useOrganization();
  const assessments = useQuery(assessmentsQuery(id)).data ?? [];
  return (
    <FilterBar active={howMany(filters)} onClearAll={onClear}>
      <Input
        type="search"
        icon={<Search />}
        aria-label="Search candidates"
        placeholder="Name or address"
        value={filters.search ?? ''}
        onChange={(event) => onNarrow({ search: event.target.value || undefined })}
      />
      <Filter
        label="Assessment"
        options={assessments.map(({ id: value, title: label }) => ({ value, label }))}
        value={filters.assessment ?? null}
        onValueChange={(assessment) => onNarrow({ assessment: assessment ?? undefined })}
      />
      <Filter
        label="State"
        options={STANDING_OPTIONS}
        value={filters.state ?? null}
        onValueChange={(state) => onNarrow({ state: state ?? undefined })}
      />
      <Filter
        label="Score"
        options={SCORE_OPTIONS}
        value={filters.score ?? null}
        onValueChange={(score) => onNarrow({ score: score ?? undefined })}
      />
      <Filter
        label="Integrity"
        options={INTEGRITY_OPTIONS}
        value={filters.integrity ?? null}
        onValueChange={(integrity) => onNarrow({ integrity: integrity ?? undefined })}
      />
      <Day label="From" value={filters.from} onChange={(from) => onNarrow({ from })} />
      <Day label="To" value={filters.to} onChange={(to) => onNarrow({ to })} />
    </FilterBar>
  );
}

interface DayProps {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}

function Day({ label, value, onChange }: DayProps) {
  return (
    <label className="flex items-center gap-2 text-text-2">
      {label}
      <Input
        type="date"
        className="w-[136px]"
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value || undefined)}
      />
    </label>
  );
}

function howMany({ search, assessment, state, score, integrity, from, to }: Filters): number {
  return [search, assessment, state, score, integrity, from, to].filter(Boolean).length;
}

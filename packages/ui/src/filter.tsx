import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import type { Option } from './option.tsx';
import { Select } from './select.tsx';

interface FilterProps<Value extends string> {
  /** What is filtered by: "Level". */
  label: string;
  options: readonly Option<Value>[];
  /** `null` lets everything through and reads "Any", or what `any` says. */
  value: Value | null;
  any?: string | undefined;
  onValueChange: (value: Value | null) => void;
}

// Not the empty string, which a select takes for "nothing chosen yet".
const ANY = '*';

/** One condition on a list. Set, it shows its value and a cross that takes it away. */
export function Filter<Value extends string>(props: FilterProps<Value>) {
  const { label, options, value, any = 'Any', onValueChange } = props;
  return (
    <span className="fs-filter" data-set={value !== null || undefined}>
      <Select<Value | typeof ANY>
        keyLabel={label}
        options={[{ value: ANY, label: any }, ...options]}
        value={value ?? ANY}
        onValueChange={(next) => onValueChange(next === ANY ? null : next)}
      />
      {value !== null && (
        <button
          type="button"
          className="fs-filter-clear"
          aria-label={`Clear ${label}`}
          onClick={() => onValueChange(null)}
        >
          <X />
        </button>
      )}
    </span>
  );
}

interface FilterBarProps {
  /** How many filters are set. From two on, one button clears them all. */
  active: number;
  onClearAll: () => void;
  children: ReactNode;
}

/** The conditions of one list in a row. Their values belong into the address, so that a view can be sent. */
export function FilterBar({ active, onClearAll, children }: FilterBarProps) {
  return (
    <search className="fs-filter-bar">
      {children}
      {active >= 2 && (
        <Button kind="ghost" onClick={onClearAll}>
          Clear all
        </Button>
      )}
    </search>
  );
}

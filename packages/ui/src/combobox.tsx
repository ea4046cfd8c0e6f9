import { Combobox as Base } from '@base-ui/react/combobox';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { matchesEveryWord } from './match-words.tsx';
import type { Option } from './option.tsx';

interface ComboboxProps<Value extends string> {
  options: readonly Option<Value>[];
  value: Value | null;
  onValueChange: (value: Value | null) => void;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  name?: string | undefined;
  /** The way out when nothing matches: a button that creates it or widens the search. */
  wayOut?: ReactNode;
  /** For lists the server filters: what was typed, to ask with. */
  onType?: ((typed: string) => void) | undefined;
  'aria-label'?: string | undefined;
}

/** One of many, found by typing any of its words in any order. */
export function Combobox<Value extends string>(props: ComboboxProps<Value>) {
  const { options, value, onValueChange, placeholder, disabled = false, name, wayOut, onType } = props;
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Base.Root<Option<Value>>
      items={options}
      value={chosen}
      onValueChange={(next) => onValueChange(next?.value ?? null)}
      onInputValueChange={(typed) => onType?.(typed)}
      filter={(option, typed) => matchesEveryWord(`${option.label} ${option.help ?? ''}`, typed)}
      isItemEqualToValue={(a, b) => a.value === b.value}
      disabled={disabled}
      autoHighlight
      {...(name ? { name } : {})}
    >
      <Base.InputGroup className="fs-combobox">
        <Base.Input className="fs-input" placeholder={placeholder} aria-label={props['aria-label']} />
        <Base.Trigger className="fs-combobox-open" aria-label="Show all">
          <ChevronDown />
        </Base.Trigger>
      </Base.InputGroup>
      <Base.Portal>
        <Base.Positioner className="fs-positioner" sideOffset={4} collisionPadding={8}>
          <Base.Popup className="fs-popup">
            <Base.Empty className="fs-list-empty">
              <span>Nothing matches</span>
              {wayOut}
            </Base.Empty>
            <Base.List className="fs-list">
              {(option: Option<Value>) => <ComboboxItem key={option.value} option={option} />}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function ComboboxItem<Value extends string>({ option }: { option: Option<Value> }) {
  return (
    <Base.Item className="fs-item" value={option} disabled={option.disabled ?? false}>
      <span className="fs-item-text">
        {option.label}
        {option.help && <span className="fs-item-help">{option.help}</span>}
      </span>
      <span className="fs-item-check">
        <Base.ItemIndicator>
          <Check />
        </Base.ItemIndicator>
      </span>
    </Base.Item>
  );
}

import { CSPProvider } from '@base-ui/react/csp-provider';
import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Option } from './option.tsx';

export interface SelectProps<Value extends string> {
  options: readonly Option<Value>[];
  value: Value | null;
  onValueChange: (value: Value) => void;
  /** A grey key before the value: "Language". It is the name when there is no field around. */
  keyLabel?: string | undefined;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  name?: string | undefined;
  block?: boolean | undefined;
  /** The name, when neither a field nor a key gives one. */
  'aria-label'?: string | undefined;
}

/** One of a few. Opens with arrows or a press, a letter jumps, the chosen one carries a check. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const {
    options,
    value,
    onValueChange,
    keyLabel,
    placeholder = 'Choose',
    disabled = false,
    name,
    block,
  } = props;
  return (
    <Base.Root
      items={options}
      value={value}
      onValueChange={(next) => next !== null && onValueChange(next)}
      disabled={disabled}
      {...(name ? { name } : {})}
    >
      <Base.Trigger
        className="fs-pick"
        data-block={block || undefined}
        aria-label={props['aria-label'] ?? spokenName(props)}
      >
        {keyLabel && <span className="fs-pick-key">{keyLabel}</span>}
        <Base.Value className="fs-pick-value" placeholder={placeholder} />
        <ChevronDown />
      </Base.Trigger>
      <StyledByUs>
        <Base.Portal>
          <Base.Positioner
            className="fs-positioner"
            sideOffset={4}
            alignItemWithTrigger={false}
            collisionPadding={8}
          >
            <Base.Popup className="fs-popup">
              <Base.List className="fs-list">
                {options.map((option) => (
                  <SelectItem key={option.value} option={option} />
                ))}
              </Base.List>
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </StyledByUs>
    </Base.Root>
  );
}

// Base UI would put a style element into the page, which our policy forbids; its one rule stands in base.css.
function StyledByUs({ children }: { children: ReactNode }) {
  return <CSPProvider disableStyleElements>{children}</CSPProvider>;
}

function SelectItem<Value extends string>({ option }: { option: Option<Value> }) {
  return (
    <Base.Item className="fs-item" value={option.value} disabled={option.disabled ?? false}>
      <span className="fs-item-text">
        <Base.ItemText>{option.label}</Base.ItemText>
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

function spokenName<Value extends string>({
  keyLabel,
  options,
  value,
}: SelectProps<Value>): string | undefined {
  if (!keyLabel) return undefined;
  const chosen = options.find((option) => option.value === value);
  return chosen ? `${keyLabel}: ${chosen.label}` : keyLabel;
}

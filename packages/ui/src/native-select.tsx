import { ChevronDown } from 'lucide-react';
import type { Option } from './option.tsx';

interface NativeSelectProps<Value extends string> {
  label: string;
  options: readonly Option<Value>[];
  value: Value;
  onValueChange: (value: Value) => void;
  disabled?: boolean | undefined;
}

/**
 * One of a few, drawn by the browser's own list. For a candidate's pages: it costs no script, and a phone shows
 * the wheel or sheet its owner knows.
 */
export function NativeSelect<Value extends string>({
  label,
  options,
  value,
  onValueChange,
  disabled,
}: NativeSelectProps<Value>) {
  return (
    <span className="fs-native-pick">
      <select
        className="fs-pick"
        aria-label={label}
        value={value}
        disabled={disabled}
        onChange={(event) => onValueChange(event.target.value as Value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown />
    </span>
  );
}

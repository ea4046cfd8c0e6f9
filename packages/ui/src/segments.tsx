import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import type { ReactNode } from 'react';

interface SegmentsProps<Value extends string> {
  label: string;
  segments: readonly { value: Value; label: ReactNode }[];
  value: Value;
  onValueChange: (value: Value) => void;
}

/** One of two to four ways to look at the same thing; exactly one is always chosen. */
export function Segments<Value extends string>({
  label,
  segments,
  value,
  onValueChange,
}: SegmentsProps<Value>) {
  return (
    <ToggleGroup
      className="fs-segments"
      aria-label={label}
      value={[value]}
      onValueChange={([next]) => next !== undefined && onValueChange(next)}
    >
      {segments.map((segment) => (
        <Toggle key={segment.value} value={segment.value}>
          {segment.label}
        </Toggle>
      ))}
    </ToggleGroup>
  );
}

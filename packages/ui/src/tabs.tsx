import { Tabs as Base } from '@base-ui/react/tabs';
import { type ReactNode, useState } from 'react';
import { Count } from './count.tsx';

export interface Tab<Value extends string> {
  value: Value;
  label: ReactNode;
  count?: number | string | undefined;
  disabled?: boolean | undefined;
  panel: ReactNode;
}

interface TabsProps<Value extends string> {
  /** What the tabs are about, for those who cannot see where they stand. */
  label: string;
  tabs: readonly Tab<Value>[];
  value: Value;
  onValueChange: (value: Value) => void;
  /** Buttons at the end of the row. */
  actions?: ReactNode;
  className?: string | undefined;
}

/**
 * Views of one thing, one at a time. Arrow keys move between them; a panel that was seen stays mounted, so
 * that coming back finds it where it was scrolled to, and one that was never seen costs nothing.
 */
export function Tabs<Value extends string>({
  label,
  tabs,
  value,
  onValueChange,
  actions,
  className,
}: TabsProps<Value>) {
  const [seen, setSeen] = useState<ReadonlySet<Value>>(() => new Set([value]));
  if (!seen.has(value)) setSeen(new Set([...seen, value]));

  return (
    <Base.Root
      className={className ? `fs-tabs ${className}` : 'fs-tabs'}
      value={value}
      onValueChange={(next) => onValueChange(next as Value)}
    >
      <div className="fs-tab-row">
        <Base.List className="fs-tab-list" aria-label={label} activateOnFocus>
          {tabs.map((tab) => (
            <Base.Tab key={tab.value} value={tab.value} disabled={tab.disabled ?? false} className="fs-tab">
              {tab.label}
              {tab.count !== undefined && <Count>{tab.count}</Count>}
            </Base.Tab>
          ))}
        </Base.List>
        {actions}
      </div>
      {tabs.map((tab) => (
        <Base.Panel key={tab.value} value={tab.value} keepMounted className="fs-tab-panel">
          {(seen.has(tab.value) || tab.value === value) && tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}

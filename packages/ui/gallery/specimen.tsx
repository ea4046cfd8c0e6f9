import type { ReactNode } from 'react';
import { Panel } from '../src/panel.tsx';

/** One component with its states, under the name of its file. */
export function Specimen({ name, wide, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={wide ? 'min-w-0 md:col-span-2' : 'min-w-0'}>
      <Panel title={name}>
        <div className="flex flex-col gap-3">{children}</div>
      </Panel>
    </div>
  );
}

/** States side by side. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-2">{children}</div>;
}

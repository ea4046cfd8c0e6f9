import type { ReactNode } from 'react';

interface ResultsLayoutProps {
  list: ReactNode;
  /** One sentence, heard when it changes. */
  foot: string;
  children: ReactNode;
}

/** Cases at the left, the chosen one at the right, a sentence below; one below the other on narrow screens. */
export function ResultsLayout({ list, foot, children }: ResultsLayoutProps) {
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="grid min-h-0 flex-1 grid-cols-1 content-start overflow-auto sm:grid-cols-[260px_minmax(0,1fr)] sm:content-stretch sm:overflow-hidden">
        <div className="border-line max-sm:border-b sm:overflow-auto sm:border-r">{list}</div>
        <div className="min-w-0 sm:overflow-auto">{children}</div>
      </div>
      <p className="flex-none border-t border-line px-4 py-2 text-12 text-text-2" role="status">
        {foot}
      </p>
    </div>
  );
}

import type { ReactNode } from 'react';

interface WaitingRowProps {
  icon: ReactNode;
  title: ReactNode;
  text: ReactNode;
  act?: ReactNode;
}

/** One thing that waits: what, about whom, and the way on. */
export function WaitingRow({ icon, title, text, act }: WaitingRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-3 border-b border-line px-3 py-2 last:border-b-0">
      {icon}
      <div className="min-w-[200px] flex-1">
        <p className="font-medium">{title}</p>
        <p className="text-12 break-words text-text-2">{text}</p>
      </div>
      {act}
    </li>
  );
}

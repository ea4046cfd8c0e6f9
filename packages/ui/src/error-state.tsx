import { ServerCrash } from 'lucide-react';
import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import { CopyableId } from './copyable-id.tsx';

interface ErrorStateProps {
  icon?: ReactNode;
  /** What happened: "That did not work, and it is our fault". */
  title: string;
  /** What is safe, and what to do. */
  text: ReactNode;
  /** What finds this failure in our log. */
  reference?: string | undefined;
  actions?: ReactNode;
  level?: 1 | 2 | 3 | undefined;
}

/** A refusal or a failure in the place of what was asked for: what happened, what is safe, what to do, a reference. */
export function ErrorState({ icon, title, text, reference, actions, level = 2 }: ErrorStateProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="fs-empty" role="alert">
      {icon ?? <ServerCrash />}
      <Heading className="fs-empty-title">{title}</Heading>
      <p className="fs-empty-text">{text}</p>
      {reference && (
        <p>
          Reference <CopyableId value={reference} what="the reference" />
        </p>
      )}
      {actions && <div className="fs-empty-actions">{actions}</div>}
    </div>
  );
}

/** The same as a whole page, for when no frame could be drawn. */
export function ErrorPage(props: Omit<ErrorStateProps, 'level'>) {
  return (
    <main className="fs-error-page" data-density="quiet">
      <Brand />
      <ErrorState {...props} level={1} />
    </main>
  );
}

import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

/** Candidates' pages say what they have to say in place; without toasts their first load is a tenth smaller. */
const CANDIDATES = /^\/(test|invitations|attempts|receipts)(\/|$)/;

const Toasts = lazy(async () => ({ default: (await import('@fairshot/ui/toast')).ToastProvider }));

/** What stands around every page. */
export function Root() {
  const pathname = useLocation({ select: (location) => location.pathname });
  if (CANDIDATES.test(pathname)) return <Outlet />;
  return (
    <Suspense>
      <Toasts>
        <Outlet />
      </Toasts>
    </Suspense>
  );
}

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router';

import { decideEntry } from './decide-entry.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { TroublePage } from './trouble-page.tsx';

/*
 * The map of every page. A page's code is loaded when somebody goes there, so a candidate never downloads the
 * company's screens; only this table and the client are in the first load.
 */

const root = createRootRoute({ component: Outlet });

const entry = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: decideEntry,
  component: lazyRouteComponent(() => import('./needs-owner-page.tsx'), 'NeedsOwnerPage'),
});

/* Candidates: the personal link, the landing page, the sitting, the receipt. */

const personalLink = createRoute({
  getParentRoute: () => root,
  path: '/test/$token',
  component: lazyRouteComponent(
    () => import('./candidate/landing/personal-link-page.tsx'),
    'PersonalLinkPage',
  ),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitations/$invitationId',
  component: lazyRouteComponent(() => import('./candidate/landing/invitation-page.tsx'), 'InvitationPage'),
});
const attempt = createRoute({
  getParentRoute: () => root,
  path: '/attempts/$attemptId',
  component: lazyRouteComponent(() => import('./candidate/sitting/attempt-page.tsx'), 'AttemptPage'),
});
const receipt = createRoute({
  getParentRoute: () => root,
  path: '/attempts/$attemptId/finished',
  component: lazyRouteComponent(() => import('./candidate/receipt/receipt-page.tsx'), 'ReceiptPage'),
});
const candidatePages = [personalLink, invitation, attempt, receipt];

/* Accounts: set-up, log-in, passwords. */

/* Company: an organization's members. */

/* Admin: the platform's own pages. */

/** The router of the whole application. Pages take their parameters with `getRouteApi('/path/$of/the/route')`. */
export const router = createRouter({
  routeTree: root.addChildren([entry, ...candidatePages]),
  defaultErrorComponent: TroublePage,
  defaultNotFoundComponent: NotFoundPage,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

// Without this every parameter and search value is silently `any`.
declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

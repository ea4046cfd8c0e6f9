import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';

import { ExecutionFilters } from './admin/filters-executions.ts';
import { AssessmentFilters } from './company/filters-assessment.ts';
import { CandidateFilters } from './company/filters.ts';
import { BankAddress } from './company/filters-bank.ts';
import { QuestionView } from './company/filters-question.ts';
import { RejudgeView } from './company/filters-rejudge.ts';
import { decideEntry } from './decide-entry.ts';
import { NotFoundPage } from './not-found-page.tsx';
import { Root } from './root.tsx';
import { requireAccount, requireAdmin, requireMember } from './require-standing.ts';
import { TroublePage } from './trouble-page.tsx';

/*
 * The map of every page. A page's code is loaded when somebody goes there, so a candidate never downloads the
 * company's screens; only this table and the client are in the first load.
 */

const root = createRootRoute({ component: Root });

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
const checkAnyReceipt = createRoute({
  getParentRoute: () => root,
  path: '/receipts',
  component: lazyRouteComponent(() => import('./candidate/receipts/check-page.tsx'), 'CheckReceiptPage'),
});
const checkOneReceipt = createRoute({
  getParentRoute: () => root,
  path: '/receipts/$code',
  component: lazyRouteComponent(() => import('./candidate/receipts/check-page.tsx'), 'CheckReceiptPage'),
});
const candidatePages = [personalLink, invitation, attempt, receipt, checkAnyReceipt, checkOneReceipt];

/* Accounts: set-up, log-in, passwords. */

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up/$token',
  component: lazyRouteComponent(() => import('./accounts/set-up-page.tsx'), 'SetUpPage'),
});
const logIn = createRoute({
  getParentRoute: () => root,
  path: '/log-in',
  component: lazyRouteComponent(() => import('./accounts/log-in-page.tsx'), 'LogInPage'),
});
const logInByLink = createRoute({
  getParentRoute: () => root,
  path: '/log-in/$token',
  component: lazyRouteComponent(() => import('./accounts/log-in-by-link-page.tsx'), 'LogInByLinkPage'),
});
const requestReset = createRoute({
  getParentRoute: () => root,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('./accounts/request-reset-page.tsx'), 'RequestResetPage'),
});
const resetPassword = createRoute({
  getParentRoute: () => root,
  path: '/reset-password/$token',
  component: lazyRouteComponent(() => import('./accounts/reset-password-page.tsx'), 'ResetPasswordPage'),
});
const join = createRoute({
  getParentRoute: () => root,
  path: '/join/$token',
  component: lazyRouteComponent(() => import('./accounts/join-page.tsx'), 'JoinPage'),
});
const secondFactor = createRoute({
  getParentRoute: () => root,
  path: '/second-factor',
  beforeLoad: async () => ({ me: await requireAccount() }),
  component: lazyRouteComponent(
    () => import('./accounts/second-factor/second-factor-page.tsx'),
    'SecondFactorPage',
  ),
});
const youAlone = createRoute({
  getParentRoute: () => root,
  path: '/you',
  beforeLoad: async () => ({ me: await requireAccount() }),
  component: lazyRouteComponent(() => import('./accounts/you/you-alone-page.tsx'), 'YouAlonePage'),
});
const accountPages = [setUp, logIn, logInByLink, requestReset, resetPassword, join, secondFactor, youAlone];

/* Company: an organization's members. */

const company = createRoute({
  getParentRoute: () => root,
  path: '/company/$slug',
  beforeLoad: async ({ params }) => ({ standing: await requireMember(params.slug) }),
  component: lazyRouteComponent(() => import('./company/company-frame.tsx'), 'CompanyFrame'),
});
const overview = createRoute({
  getParentRoute: () => company,
  path: '/',
  component: lazyRouteComponent(() => import('./company/overview/overview-page.tsx'), 'OverviewPage'),
});
const questions = createRoute({
  getParentRoute: () => company,
  path: '/questions',
  validateSearch: BankAddress,
  component: lazyRouteComponent(() => import('./company/questions/questions-page.tsx'), 'QuestionsPage'),
});
const question = createRoute({
  getParentRoute: () => company,
  path: '/questions/$questionId',
  validateSearch: QuestionView,
  component: lazyRouteComponent(() => import('./company/questions/question-page.tsx'), 'QuestionPage'),
});
const assessments = createRoute({
  getParentRoute: () => company,
  path: '/assessments',
  validateSearch: AssessmentFilters,
  component: lazyRouteComponent(
    () => import('./company/assessments/assessments-page.tsx'),
    'AssessmentsPage',
  ),
});
const assessment = createRoute({
  getParentRoute: () => company,
  path: '/assessments/$assessmentId',
  component: lazyRouteComponent(() => import('./company/assessments/assessment-page.tsx'), 'AssessmentPage'),
});
const assessmentVersions = createRoute({
  getParentRoute: () => company,
  path: '/assessments/$assessmentId/versions',
  component: lazyRouteComponent(() => import('./company/assessments/versions-page.tsx'), 'VersionsPage'),
});
const invitations = createRoute({
  getParentRoute: () => company,
  path: '/assessments/$assessmentId/invitations',
  component: lazyRouteComponent(
    () => import('./company/invitations/invitations-page.tsx'),
    'InvitationsPage',
  ),
});
const candidates = createRoute({
  getParentRoute: () => company,
  path: '/candidates',
  validateSearch: CandidateFilters,
  component: lazyRouteComponent(() => import('./company/candidates/candidates-page.tsx'), 'CandidatesPage'),
});
const profile = createRoute({
  getParentRoute: () => company,
  path: '/candidates/$candidateId',
  component: lazyRouteComponent(() => import('./company/profile/profile-page.tsx'), 'ProfilePage'),
});
const report = createRoute({
  getParentRoute: () => company,
  path: '/attempts/$attemptId',
  component: lazyRouteComponent(() => import('./company/report/report-page.tsx'), 'ReportPage'),
});
const rejudge = createRoute({
  getParentRoute: () => company,
  path: '/rejudges/$rejudgeId',
  validateSearch: RejudgeView,
  component: lazyRouteComponent(() => import('./company/rejudges/rejudge-page.tsx'), 'RejudgePage'),
});
const you = createRoute({
  getParentRoute: () => company,
  path: '/you',
  component: lazyRouteComponent(() => import('./company/you-page.tsx'), 'YouPage'),
});
const members = createRoute({
  getParentRoute: () => company,
  path: '/members',
  component: lazyRouteComponent(() => import('./company/members/members-page.tsx'), 'MembersPage'),
});
const settings = createRoute({
  getParentRoute: () => company,
  path: '/settings',
  component: lazyRouteComponent(() => import('./company/settings/settings-page.tsx'), 'SettingsPage'),
});
const companyPages = company.addChildren([
  overview,
  questions,
  question,
  assessments,
  assessment,
  assessmentVersions,
  invitations,
  candidates,
  profile,
  report,
  rejudge,
  members,
  settings,
  you,
]);

/* A preview is a candidate's pages in front of a member, without the company's frame. */

const preview = createRoute({
  getParentRoute: () => root,
  path: '/company/$slug/assessments/$assessmentId/preview',
  beforeLoad: async ({ params }) => ({ standing: await requireMember(params.slug) }),
  component: lazyRouteComponent(() => import('./preview/preview-page.tsx'), 'PreviewPage'),
});

/* Admin: the platform's own pages. */

const admin = createRoute({
  getParentRoute: () => root,
  path: '/admin',
  beforeLoad: async () => ({ me: await requireAdmin() }),
  component: lazyRouteComponent(() => import('./admin/admin-frame.tsx'), 'AdminFrame'),
});
const outbox = createRoute({
  getParentRoute: () => admin,
  path: '/',
  component: lazyRouteComponent(() => import('./admin/outbox-page.tsx'), 'OutboxPage'),
});
const letter = createRoute({
  getParentRoute: () => admin,
  path: '/letters/$letterId',
  component: lazyRouteComponent(() => import('./admin/letter-page.tsx'), 'LetterPage'),
});
const health = createRoute({
  getParentRoute: () => admin,
  path: '/health',
  component: lazyRouteComponent(() => import('./admin/health-page.tsx'), 'HealthPage'),
});
const executions = createRoute({
  getParentRoute: () => admin,
  path: '/executions',
  validateSearch: ExecutionFilters,
  component: lazyRouteComponent(() => import('./admin/executions-page.tsx'), 'ExecutionsPage'),
});
const judges = createRoute({
  getParentRoute: () => admin,
  path: '/judges',
  component: lazyRouteComponent(() => import('./admin/judges-page.tsx'), 'JudgesPage'),
});
const organizations = createRoute({
  getParentRoute: () => admin,
  path: '/organizations',
  component: lazyRouteComponent(() => import('./admin/organizations-page.tsx'), 'OrganizationsPage'),
});
const admins = createRoute({
  getParentRoute: () => admin,
  path: '/admins',
  component: lazyRouteComponent(() => import('./admin/admins-page.tsx'), 'AdminsPage'),
});
const adminPages = admin.addChildren([outbox, letter, organizations, admins, judges, executions, health]);

/** The router of the whole application. Pages take their parameters with `getRouteApi('/path/$of/the/route')`. */
export const router = createRouter({
  routeTree: root.addChildren([entry, ...candidatePages, ...accountPages, companyPages, preview, adminPages]),
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

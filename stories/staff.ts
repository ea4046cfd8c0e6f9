import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { APIRequestContext, Browser, Page } from '@playwright/test';

import { ROOT } from '../apps/cli/src/settings.ts';

/** Marta Kowalska, who set FairShot up on its first day; her log-in serves the later stories. */
export const MARTA = {
  name: 'Marta Kowalska',
  email: 'marta.kowalska@kestrel.example',
  password: 'three calm herons at noon',
};
export const MARTA_LOGGED_IN = join(ROOT, 'test-results/marta.json');

/** A browser window in which Marta is logged in. */
export async function openAsMarta(browser: Browser) {
  if (!existsSync(MARTA_LOGGED_IN)) throw new Error('The story of the first day has to be told before.');
  return browser.newContext({ storageState: MARTA_LOGGED_IN });
}

interface Wish {
  title: string;
  /** Titles of bank questions, in order. */
  questions: string[];
  durationMinutes?: number;
  submissionsPolicy?: 'one_final' | 'last' | 'best';
  visibility?: 'none' | 'samples' | 'score' | 'full';
  suggestions?: boolean;
  takeOver?: 'open' | 'mail_code' | 'staff';
}

/** Composes and publishes an assessment by Marta's hand, without the pages: other stories tell those. */
export async function publishAssessment(marta: APIRequestContext, wish: Wish) {
  const me = await (await marta.get('/api/me')).json();
  const organization = `/api/organizations/${me.organizations[0].id}`;
  const { questions: bank } = await (await marta.get(`${organization}/questions?size=200`)).json();
  const created = await send(marta, 'post', `${organization}/assessments`, {
    idempotencyKey: crypto.randomUUID(),
    title: wish.title,
  });
  const saved = await send(marta, 'put', `${organization}/assessments/${created.id}`, {
    title: wish.title,
    instructions: 'Answer in any order. **Runs never count**.',
    durationMinutes: wish.durationMinutes ?? 60,
    languages: ['c', 'cpp', 'java', 'javascript', 'python'],
    submissionsPolicy: wish.submissionsPolicy ?? 'best',
    visibility: wish.visibility ?? 'full',
    suggestions: wish.suggestions ?? false,
    takeOver: wish.takeOver ?? 'open',
    questions: wish.questions.map((title) => ({
      questionVersionId: bank.find((question: { title: string }) => question.title === title).versionId,
      points: 30,
    })),
    revision: created.revision,
  });
  await send(marta, 'post', `${organization}/assessments/${created.id}/publish`, {
    revision: saved.revision,
  });
  return { organization, slug: me.organizations[0].slug as string, assessmentId: created.id as string };
}

/** Invites one person into a window that is open now, with breaks where they are granted, and returns the personal link. */
export async function invite(
  marta: APIRequestContext,
  { organization, assessmentId }: { organization: string; assessmentId: string },
  { breakMinutes = 0, ...person }: { name: string; email: string; breakMinutes?: number },
): Promise<string> {
  const hour = 3_600_000;
  const invited = await send(marta, 'post', `${organization}/assessments/${assessmentId}/invitations`, {
    idempotencyKey: crypto.randomUUID(),
    people: [person],
    opensAt: new Date(Date.now() - hour).toISOString(),
    closesAt: new Date(Date.now() + 24 * hour).toISOString(),
    timeZone: 'Europe/Warsaw',
    accommodations: { extraTimePercent: 0, breakMinutes },
  });
  return invited.people[0].personalLink;
}

/** The attempt of an assessment to which one person was invited, as staff reach it. */
export async function findAttempt(
  marta: APIRequestContext,
  { organization, assessmentId }: { organization: string; assessmentId: string },
): Promise<string> {
  const listed = await marta.get(`${organization}/invitations?assessmentId=${assessmentId}`);
  const { invitations } = await listed.json();
  return `${organization}/attempts/${invitations[0].attemptId}`;
}

/** What stands in the newest letter to an address, as the outbox shows it to the admin. */
export async function readLetter(marta: APIRequestContext, to: string): Promise<string> {
  const { letters } = await (await marta.get('/api/admin/letters')).json();
  const newest = letters.find(({ recipient }: { recipient: string }) => recipient === to);
  return (await (await marta.get(`/api/admin/letters/${newest.id}`)).json()).text;
}

/** Does what a page would send by Marta's hand; throws what the server refuses. */
export async function send(marta: APIRequestContext, method: 'post' | 'put', path: string, data: object) {
  const response = await marta[method](path, { data });
  if (!response.ok()) throw new Error(`${path} answered ${response.status()}: ${await response.text()}`);
  return response.json();
}

/** Opens the report on a candidate's attempt from the list of candidates. */
export async function openReport(page: Page, slug: string, name: string): Promise<void> {
  await page.goto(`/company/${slug}/candidates`);
  await page.getByRole('link', { name }).click();
  await page.getByRole('link', { name: 'Open the report' }).click();
}

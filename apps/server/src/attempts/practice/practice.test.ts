import type { Route } from '@fairshot/contracts/route';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { PRACTICE_GROUND } from '../../organizations/practice-ground.ts';
import { makePlatformAdmin, newKey } from '../../platform/test-world.ts';
import { type Guest, look, openSittings, type Sittings } from '../test-sittings.ts';
import { sweepPractice } from './sweep-practice.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());

const practise = (guest: Guest, body: object = {}) =>
  guest.browser.post(`/api/invitations/${guest.invitationId}/practice`, body);

/** Asha, or who is told, in front of an open practice. */
async function practising(options: Parameters<Sittings['sit']>[0] = {}) {
  const guest = await sittings.invite(await sittings.publish(options), options);
  const { status, body } = await practise(guest);
  expect(status).toBe(200);
  const attemptId = String(body['attemptId']);
  return { ...guest, attemptId, path: `/api/attempts/${attemptId}` };
}

/** How many rows the ground holds of each table that keeps something of a person. */
async function leftOnTheGround() {
  const tables = ['attempt', 'attempt_event', 'candidate', 'draft', 'invitation', 'submission'];
  const counts = await Promise.all(
    tables.map(async (table) => {
      const rows = await look(sittings.platform, `select from ${table} where organization_id = $1`, [
        PRACTICE_GROUND,
      ]);
      return [table, rows.length] as const;
    }),
  );
  return Object.fromEntries(counts);
}

describe('Practising', () => {
  test('is a sitting with a question of each kind, under the rules of the real one', async () => {
    const { browser, path, invitationId } = await practising({
      policy: 'one_final',
      visibilityWhen: 'at_end',
      languages: ['cpp', 'python'],
    });
    const { status, body } = await browser.get(path);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      practiceOf: invitationId,
      state: 'in_progress',
      title: 'Practice',
      organization: 'FairShot',
      candidate: { name: 'Asha Menon' },
      submissionsPolicy: 'one_final',
      visibility: 'none',
      isWriter: true,
      questions: [
        { kind: 'coding', title: 'Late trains', languages: ['cpp', 'python'], language: 'cpp' },
        { kind: 'multiple_choice', title: 'What is kept', selection: 'several' },
      ],
    });
  });

  test('pressed twenty times at once is one practice, and so is another browser', async () => {
    const guest = await sittings.invite(await sittings.publish());
    const presses = await Promise.all(Array.from({ length: 20 }, () => practise(guest)));
    const begun = new Set(presses.map(({ body }) => body['attemptId']));
    expect(begun.size).toBe(1);

    const elsewhere = { ...guest, browser: await sittings.anotherBrowser(guest) };
    expect(begun).toContain((await practise(elsewhere)).status === 200 ? [...begun][0] : '');
  });

  test('is offered before the window opens, with the extra time and the breaks that were granted', async () => {
    const { browser, path } = await practising({
      person: 'yusuf',
      opensIn: '2 days',
      closesIn: '3 days',
      extraTimePercent: 50,
      breakMinutes: 5,
    });
    const { body } = await browser.get(path);
    const minutes = (Date.parse(String(body['deadlineAt'])) - Date.parse(String(body['startedAt']))) / 60_000;
    expect(Math.round(minutes)).toBe(45);
    expect(body['breakSecondsLeft']).toBe(300);
  });

  test('is judged and ends with a receipt, and both say what they are', async () => {
    const { browser, path, invitationId } = await practising({ visibility: 'full' });
    const { questions } = (await browser.get(path)).body as { questions: { questionVersionId: string }[] };
    const code = { questionVersionId: questions[0]?.questionVersionId, language: 'python', writerEpoch: 1 };
    const handedIn = await browser.post(`${path}/submissions`, {
      ...code,
      source: 'accepted',
      idempotencyKey: newKey(),
    });
    expect(handedIn.status).toBe(200);
    await sittings.judgeAll();
    const { submissions } = (await browser.get(`${path}/submissions`)).body;
    expect(submissions).toMatchObject([{ state: 'judged', verdict: 'accepted' }]);
    const finished = await browser.post(`${path}/finish`, { writerEpoch: 1 });
    expect(finished.body).toMatchObject({ practiceOf: invitationId, title: 'Practice' });

    const stranger = sittings.world.stranger();
    for (const code of [handedIn.body['receiptCode'], finished.body['receiptCode']])
      expect((await stranger.get(`/api/receipts/${String(code)}`)).body).toMatchObject({ isPractice: true });
  });

  test('anew forgets the practice there was', async () => {
    const guest = await practising();
    const { body } = await practise(guest, { anew: true });
    expect(body['attemptId']).not.toBe(guest.attemptId);
    expect((await guest.browser.get(guest.path)).status).toBe(404);
    expect((await guest.browser.get(`/api/attempts/${String(body['attemptId'])}`)).status).toBe(200);
  });

  test('ends with Start: the attempt begins untouched, and nothing of the practice is found again', async () => {
    const guest = await practising();
    const before = await guest.browser.get(`/api/invitations/${guest.invitationId}`);
    expect(before.body).toMatchObject({ practice: { attemptId: guest.attemptId } });
    expect(before.body).not.toHaveProperty('attempt');

    const started = await guest.browser.post(`/api/invitations/${guest.invitationId}/start`);
    expect(started.status).toBe(200);
    expect(started.body['attemptId']).not.toBe(guest.attemptId);
    expect((await guest.browser.get(guest.path)).status).toBe(404);
    expect((await practise(guest)).body).toMatchObject({ code: 'practice_over' });
    expect((await guest.browser.get(`/api/invitations/${guest.invitationId}`)).body).not.toHaveProperty(
      'practice',
    );
  });

  test('is nobody else’s', async () => {
    const { path } = await practising();
    const yusuf = await sittings.invite(await sittings.publish(), { person: 'yusuf' });
    expect((await yusuf.browser.get(path)).status).toBe(404);
    expect((await sittings.world.stranger().get(path)).status).toBe(401);
  });

  test.each([
    ['practice_off', 409, { offersPractice: false }],
    ['link_expired', 410, { opensIn: '-2 hours', closesIn: '-1 hour' }],
  ])('is refused with %s', async (code, status, options: NonNullable<Parameters<Sittings['sit']>[0]>) => {
    const guest = await sittings.invite(await sittings.publish(options), options);
    expect(await practise(guest)).toMatchObject({ status, body: { code } });
  });

  test('is refused for an invitation that was withdrawn, and for somebody else’s', async () => {
    const guest = await sittings.invite(await sittings.publish(), { person: 'yusuf' });
    const asha = await sittings.invite(await sittings.publish());
    expect((await practise({ ...guest, browser: asha.browser })).status).toBe(404);

    const { daniel } = sittings.world.kestrel.staff;
    await daniel.browser.post(`${sittings.world.kestrel.path}/invitations/${guest.invitationId}/revoke`);
    expect((await practise(guest)).body).toMatchObject({ code: 'link_revoked' });
  });

  test('is refused for a while after twenty beginnings', async () => {
    const guest = await sittings.invite(await sittings.publish(), { person: 'nikhil' });
    for (let time = 0; time < 20; time++) expect((await practise(guest, { anew: true })).status).toBe(200);
    expect((await practise(guest)).status).toBe(200);
    expect(await practise(guest, { anew: true })).toMatchObject({
      status: 429,
      body: { code: 'too_many_requests' },
    });
  });
});

describe('Whoever invited', () => {
  test('reads the same on every page, whether somebody practises or not', async () => {
    const { world } = sittings;
    const assessment = await sittings.publish();
    const guest = await sittings.invite(assessment);
    // A preview shows the hour, and is about a draft alone.
    const pages = world.server.routes.filter(
      ({ access, method, path }) => access.who === 'member' && method === 'GET' && !path.endsWith('/preview'),
    );
    const ids = {
      organizationId: world.kestrel.id,
      assessmentId: assessment.assessmentId,
      candidateId: guest.candidateId,
      invitationId: guest.invitationId,
    };
    const readAll = async () => {
      const answers = [];
      for (const page of pages) {
        const address = addressOf(page, ids);
        if (!address) continue;
        const { status, body } = await world.kestrel.staff.marta.browser.get(address);
        answers.push({ address, status, body });
      }
      return answers;
    };
    const before = await readAll();
    expect(before.length).toBeGreaterThan(10);

    const { body } = await practise(guest);
    const path = `/api/attempts/${String(body['attemptId'])}`;
    const { questions } = (await guest.browser.get(path)).body as {
      questions: { questionVersionId: string }[];
    };
    const code = { questionVersionId: questions[0]?.questionVersionId, language: 'python', writerEpoch: 1 };
    await guest.browser.put(`${path}/drafts`, { ...code, source: 'x = 1', revision: 1 });
    await guest.browser.post(`${path}/submissions`, { ...code, source: 'x', idempotencyKey: newKey() });
    await sittings.judgeAll();
    await guest.browser.post(`${path}/finish`, { writerEpoch: 1 });

    expect(await readAll()).toEqual(before);
  });

  test('finds nothing by the ids of a practice, on any route', async () => {
    const { world } = sittings;
    const { attemptId } = await practising();
    const [row] = await look<Record<string, string>>(
      sittings.platform,
      `select candidate_id as "candidateId", invitation_id as "invitationId",
        assessment_version_id as "versionId" from attempt where id = $1`,
      [attemptId],
    );
    const ids = { organizationId: world.kestrel.id, attemptId, ...row };
    const about = world.server.routes.filter(
      ({ access, path }) => access.who === 'member' && /:(attempt|invitation|candidate)Id/.test(path),
    );
    let asked = 0;
    for (const route of about) {
      const address = addressOf(route, ids);
      if (!address) continue;
      asked += 1;
      const { method } = route;
      const { status } = await world.kestrel.staff.marta.browser.send({ method, url: address });
      // Where a body is asked for, an empty one is refused before anything is looked for.
      expect.soft(method === 'GET' ? [404] : [400, 404], `${method} ${address}`).toContain(status);
    }
    expect(asked).toBeGreaterThan(0);
  });
});

/** The path with these ids, or undefined where it names something else as well. */
function addressOf({ path }: Route, ids: Record<string, string>): string | undefined {
  const filled = path.replace(/:(\w+)/g, (whole, name: string) => ids[name] ?? whole);
  return filled.includes(':') ? undefined : filled;
}

test('Who practises is no name in the record of executions, though whoever invited them may keep it', async () => {
  const { marta } = sittings.world.kestrel.staff;
  const { browser, path } = await practising({ person: 'julia' });
  const { questions } = (await browser.get(path)).body as { questions: { questionVersionId: string }[] };
  const code = { questionVersionId: questions[0]?.questionVersionId, language: 'python', writerEpoch: 1 };
  await browser.post(`${path}/runs`, { ...code, source: 'accepted', idempotencyKey: newKey() });
  await sittings.judgeAll();
  await makePlatformAdmin(sittings.platform, marta);
  const { body } = await marta.browser.get('/api/admin/executions');
  expect((body['executions'] as object[])[0]).toMatchObject({ work: 'run', organization: 'FairShot' });
  expect(JSON.stringify(body)).not.toMatch(/Julia|practice\.invalid/);
  expect((await marta.browser.get('/api/admin/executions?search=Julia')).body['executions']).toEqual([]);
});

describe('What was practised', () => {
  test('is deleted within a day, with everything that hung on it', async () => {
    await sweepPractice(sittings.platform);
    const guest = await practising();
    await guest.browser.post(`${guest.path}/visits`, { questionVersionId: newKey() });
    await sweepPractice(sittings.platform);
    expect((await guest.browser.get(guest.path)).status).toBe(200);

    await sittings.world.moveClock('25 hours');
    await sittings.judgeAll();
    await sweepPractice(sittings.platform);
    expect((await guest.browser.get(guest.path)).status).toBe(404);
    expect(await leftOnTheGround()).toEqual({
      attempt: 0,
      attempt_event: 0,
      candidate: 0,
      draft: 0,
      invitation: 0,
      submission: 0,
    });
  });

  test('waits while a judge has it in hand', async () => {
    const guest = await practising();
    const { questions } = (await guest.browser.get(guest.path)).body as {
      questions: { questionVersionId: string }[];
    };
    await guest.browser.post(`${guest.path}/runs`, {
      idempotencyKey: newKey(),
      questionVersionId: questions[0]?.questionVersionId,
      language: 'python',
      source: 'print(1)',
      writerEpoch: 1,
    });
    await practise(guest, { anew: true });
    await sweepPractice(sittings.platform);
    expect((await leftOnTheGround())['attempt']).toBe(2);

    await sittings.judgeAll();
    await sweepPractice(sittings.platform);
    expect((await leftOnTheGround())['attempt']).toBe(1);
  });
});

test('The practice ground is no organization that a platform admin is shown', async () => {
  const { marta } = sittings.world.kestrel.staff;
  await practising({ person: 'grace' });
  await makePlatformAdmin(sittings.platform, marta);
  const { body } = await marta.browser.get('/api/admin/organizations');
  const shown = (body['organizations'] as { name: string }[]).map(({ name }) => name);
  expect(shown.toSorted()).toEqual(['Kestrel Systems', 'Ostrava Tools']);
});

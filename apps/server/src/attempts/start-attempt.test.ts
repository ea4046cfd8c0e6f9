import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { look, openSittings, type Sittings } from './test-sittings.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());

const minutesUntilDeadline = async (attemptId: string) => {
  const [row] = await look<{ minutes: number }>(
    sittings.platform,
    `select round(extract(epoch from deadline_at - started_at) / 60)::int as minutes from attempt where id = $1`,
    [attemptId],
  );
  return row?.minutes;
};

describe('Start', () => {
  test('begins the attempt with its questions, its deadline and the task that will end it', async () => {
    const sitting = await sittings.sit({ questionCount: 2 });
    const { status, body } = await sitting.browser.get(sitting.path);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'in_progress',
      title: 'Platform engineer, screening',
      organization: 'Kestrel Systems',
      candidate: { name: 'Asha Menon' },
      writerEpoch: 1,
      isWriter: true,
      questions: [
        {
          position: 0,
          language: 'python',
          languages: ['python', 'cpp'],
          points: 10,
          drafts: [],
          isSeen: false,
        },
        { position: 1, samples: [{ input: 'sample-input-1', answer: 'sample-answer-1' }, {}] },
      ],
    });
    expect(await minutesUntilDeadline(sitting.attemptId)).toBe(60);
    expect(
      await look(
        sittings.platform,
        `select from pgboss.job where name = 'run-out-attempt' and data->>'attemptId' = $1`,
        [sitting.attemptId],
      ),
    ).toHaveLength(1);
  });

  test('pressed twenty times at once is one attempt, and every click learns which', async () => {
    const assessment = await sittings.publish();
    const guest = await sittings.invite(assessment, { person: 'yusuf' });
    const clicks = await Promise.all(
      Array.from({ length: 20 }, () => guest.browser.post(`/api/invitations/${guest.invitationId}/start`)),
    );

    expect(clicks.map((click) => click.status)).toEqual(Array(20).fill(200));
    expect(new Set(clicks.map((click) => click.body['attemptId'])).size).toBe(1);
    expect(
      await look(sittings.platform, 'select from attempt where invitation_id = $1', [guest.invitationId]),
    ).toHaveLength(1);
  });

  test('is refused before the window, with the moment it opens', async () => {
    const guest = await sittings.invite(await sittings.publish(), { opensIn: '1 hour' });
    const answer = await guest.browser.post(`/api/invitations/${guest.invitationId}/start`);

    expect(answer).toMatchObject({ status: 409, body: { code: 'window_not_open' } });
    expect(answer.body['details']).toHaveProperty('opensAt');
  });

  test('is refused after the window', async () => {
    const guest = await sittings.invite(await sittings.publish(), {
      opensIn: '-2 hours',
      closesIn: '-1 second',
    });
    expect(await guest.browser.post(`/api/invitations/${guest.invitationId}/start`)).toMatchObject({
      status: 410,
      body: { code: 'link_expired' },
    });
  });

  test('ends with the window where a late start is cut short, and keeps the full time where it is not', async () => {
    const late = { closesIn: '20 minutes' };
    expect(
      await minutesUntilDeadline((await sittings.sit({ ...late, lateStart: 'truncate' })).attemptId),
    ).toBe(20);
    expect(await minutesUntilDeadline((await sittings.sit({ ...late, lateStart: 'full' })).attemptId)).toBe(
      60,
    );
  });

  test('of a withdrawn invitation is refused', async () => {
    const guest = await sittings.invite(await sittings.publish());
    await look(sittings.platform, `update invitation set state = 'revoked' where id = $1`, [
      guest.invitationId,
    ]);
    expect(await guest.browser.post(`/api/invitations/${guest.invitationId}/start`)).toMatchObject({
      status: 410,
      body: { code: 'link_revoked' },
    });
  });

  test('of somebody else’s invitation answers as if there were none', async () => {
    const guest = await sittings.invite(await sittings.publish());
    const other = await sittings.invite(await sittings.publish(), { person: 'grace' });
    expect(await other.browser.post(`/api/invitations/${guest.invitationId}/start`)).toMatchObject({
      status: 404,
    });
  });

  test('after the end is refused: the link is used up', async () => {
    const sitting = await sittings.sit();
    await sitting.browser.post(`${sitting.path}/finish`, { writerEpoch: 1 });
    expect(await sitting.browser.post(`/api/invitations/${sitting.invitationId}/start`)).toMatchObject({
      status: 410,
      body: { code: 'link_used' },
    });
  });
});

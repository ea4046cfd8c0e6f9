import { createHash } from 'node:crypto';

import { Visibility } from '@fairshot/contracts/assessments/assessment-draft';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { newKey } from '../platform/test-world.ts';
import { HIDDEN, openSittings, type Sitting, type Sittings } from '../attempts/test-sittings.ts';
import type { Answer } from '../platform/test-browser.ts';
import { TINY_PNG } from '../questions/test-pictures.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());

const submitted = async (sitting: Sitting, source: string) => {
  const { body } = await sitting.browser.post(`${sitting.path}/submissions`, sittings.code(sitting, source));
  await sittings.judgeAll();
  return (await sitting.browser.get(`${sitting.path}/submissions/${body['id'] as string}`)).body;
};

describe('Where the assessment shows', () => {
  test('nothing, a submission is only known to be judged', async () => {
    const seen = await submitted(await sittings.sit({ visibility: 'none' }), 'wrong from 3');
    expect(seen).toMatchObject({ state: 'judged', outcomeWithheld: true, cases: [] });
    for (const key of ['verdict', 'passedPermille', 'compilerOutput']) expect(seen).not.toHaveProperty(key);
  });

  test('samples, their cases are seen and neither the verdict nor a share', async () => {
    const seen = await submitted(await sittings.sit({ visibility: 'samples' }), 'wrong from 3');
    expect(seen).toMatchObject({
      outcomeWithheld: true,
      caseCount: 2,
      cases: [{ name: 'Sample 1' }, { name: 'Sample 2' }],
    });
    for (const key of ['verdict', 'passedPermille']) expect(seen).not.toHaveProperty(key);
  });

  test('samples, a compile error is told all the same', async () => {
    const seen = await submitted(await sittings.sit({ visibility: 'samples' }), 'does not compile');
    expect(seen).toMatchObject({
      verdict: 'compile_error',
      compilerOutput: 'main.py:1: this is no program',
      outcomeWithheld: false,
    });
  });

  test('the score, the verdict and the share are seen, and of the cases the samples', async () => {
    const seen = await submitted(await sittings.sit({ visibility: 'score' }), 'wrong from 3');
    expect(seen).toMatchObject({
      verdict: 'wrong_answer',
      passedPermille: 666,
      caseCount: 4,
      cases: [{}, {}],
    });
  });

  test('everything, hidden cases have a number and a verdict; time and memory could carry their input out', async () => {
    const seen = await submitted(await sittings.sit({ visibility: 'full' }), 'wrong from 3');
    expect((seen['cases'] as object[]).slice(2)).toEqual([
      { position: 2, name: 'Hidden 1', isSample: false, verdict: 'accepted', isCut: false },
      { position: 3, name: 'Hidden 2', isSample: false, verdict: 'wrong_answer', isCut: false },
    ]);
  });
});

/** Every route a candidate may call, called by one who sits, runs, submits and finishes. */
async function walk(sitting: Sitting): Promise<Map<string, Answer>> {
  const { browser, path, questionVersionId } = sitting;
  const watched = await sittings.sit({ person: 'yusuf', takeOver: 'staff' });
  const answers = new Map<string, Answer>();
  const note = async (route: string, asked: Promise<Answer>) => {
    const answer = await asked;
    answers.set(route, answer);
    return answer.body;
  };
  const draft = {
    questionVersionId,
    language: 'python',
    source: 'wrong from 3',
    revision: 1,
    writerEpoch: 1,
  };
  const invitation = `/api/invitations/${sitting.invitationId}`;
  await note('GET /api/invitations/:invitationId', browser.get(invitation));
  const rehearsing = await sittings.invite(await sittings.publish(), { person: 'grace' });
  await note(
    'POST /api/invitations/:invitationId/practice',
    rehearsing.browser.post(`/api/invitations/${rehearsing.invitationId}/practice`, {}),
  );
  await note('POST /api/invitations/:invitationId/start', browser.post(`${invitation}/start`));
  await note('PUT /api/attempts/:attemptId/drafts', browser.put(`${path}/drafts`, draft));
  await note('POST /api/attempts/:attemptId/visits', browser.post(`${path}/visits`, { questionVersionId }));
  await note(
    'PUT /api/attempts/:attemptId/questions/:questionVersionId',
    browser.put(`${path}/questions/${questionVersionId}`, { language: 'cpp' }),
  );
  await note(
    'POST /api/attempts/:attemptId/runs',
    browser.post(`${path}/runs`, sittings.code(sitting, 'accepted')),
  );
  const { id } = await note(
    'POST /api/attempts/:attemptId/submissions',
    browser.post(`${path}/submissions`, sittings.code(sitting, 'wrong from 3')),
  );
  await sittings.judgeAll();
  await note('GET /api/attempts/:attemptId', browser.get(path));
  await note('GET /api/attempts/:attemptId/submissions', browser.get(`${path}/submissions`));
  await note(
    'GET /api/attempts/:attemptId/submissions/:submissionId',
    browser.get(`${path}/submissions/${id as string}`),
  );
  const picture = createHash('sha256').update(TINY_PNG).digest('hex');
  await note('GET /api/attempts/:attemptId/pictures/:sha256', browser.get(`${path}/pictures/${picture}`));
  await note(
    'POST /api/attempts/:attemptId/take-break',
    browser.post(`${path}/take-break`, { writerEpoch: 1 }),
  );
  await note('POST /api/attempts/:attemptId/end-break', browser.post(`${path}/end-break`));
  await note(
    'POST /api/attempts/:attemptId/line-losses',
    browser.post(`${path}/line-losses`, {
      idempotencyKey: newKey(),
      writerEpoch: 1,
      lostSeconds: 40,
      backSecondsAgo: 0,
    }),
  );
  const other = await sittings.anotherBrowser(sitting);
  await note('GET /api/attempts/:attemptId/take-over', other.get(`${path}/take-over`));
  await note('POST /api/attempts/:attemptId/take-over', other.post(`${path}/take-over`));
  await browser.put(`${path}/drafts`, { ...draft, source: 'typed too late', revision: 9 });
  const kept = await note('GET /api/attempts/:attemptId/kept-texts', other.get(`${path}/kept-texts`));
  const [text] = kept['texts'] as { id: string }[];
  await note(
    'POST /api/attempts/:attemptId/kept-texts/:keptTextId/settle',
    other.post(`${path}/kept-texts/${text?.id}/settle`),
  );
  const asking = await sittings.anotherBrowser(watched);
  await note('POST /api/attempts/:attemptId/take-over/ask', asking.post(`${watched.path}/take-over/ask`));
  await note('POST /api/attempts/:attemptId/finish', other.post(`${path}/finish`, { writerEpoch: 2 }));
  await note('GET /api/attempts/:attemptId/receipt', browser.get(`${path}/receipt`));
  return answers;
}

test.each(Visibility.options)(
  'no answer to a candidate holds a byte of a hidden case (visibility %s)',
  async (visibility) => {
    const answers = await walk(await sittings.sit({ visibility, policy: 'best', breakMinutes: 10 }));
    const candidateRoutes = sittings.server.routes
      .filter((route) => route.access.who === 'candidate')
      .map((route) => `${route.method} ${route.path}`);

    expect([...answers.keys()].sort()).toEqual(candidateRoutes.sort());
    for (const [route, { status, body, headers }] of answers) {
      expect([route, status < 300]).toEqual([route, true]);
      const text = JSON.stringify([body, headers]);
      for (const secret of HIDDEN) {
        for (const written of [secret, btoa(secret), Buffer.from(secret).toString('hex')]) {
          expect([route, text.includes(written)]).toEqual([route, false]);
        }
      }
    }
  },
);

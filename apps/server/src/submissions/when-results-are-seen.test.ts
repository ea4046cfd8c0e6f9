import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { look, openSittings, type Sitting, type Sittings } from '../attempts/test-sittings.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());

type When = 'at_once' | 'at_end' | 'after_release' | 'never';

/** A sitting with one wrong submission, judged. */
async function sat(visibilityWhen: When): Promise<Sitting & { assessmentId: string; submissionId: string }> {
  const assessment = await sittings.publish({ visibility: 'full', visibilityWhen });
  const sitting = await sittings.start(await sittings.invite(assessment), assessment);
  const code = sittings.code(sitting, 'wrong from 3');
  const { body } = await sitting.browser.post(`${sitting.path}/submissions`, code);
  await sittings.judgeAll();
  return { ...sitting, assessmentId: assessment.assessmentId, submissionId: String(body['id']) };
}

async function finish({ browser, path }: Sitting): Promise<void> {
  await browser.post(`${path}/finish`, { writerEpoch: 1 });
  await sittings.judgeAll();
}

/** Every place where a candidate could learn an outcome. */
async function seen({ browser, path, submissionId }: Sitting & { submissionId: string }) {
  const one = (await browser.get(`${path}/submissions/${submissionId}`)).body;
  const list = (await browser.get(`${path}/submissions`)).body['submissions'] as Record<string, unknown>[];
  const receipt = (await browser.get(`${path}/receipt`)).body;
  return {
    verdicts: [one['verdict'], list.find((it) => it['id'] === submissionId)?.['verdict']],
    cases: (one['cases'] as unknown[]).length,
    score: receipt['scoreMillipoints'],
    awaitsRelease: receipt['awaitsRelease'],
  };
}

const NOTHING = { verdicts: [undefined, undefined], cases: 0, score: undefined };
const ALL = { verdicts: ['wrong_answer', 'wrong_answer'], cases: 4, score: 6_660 };

const release = async (assessmentId: string, act = 'release') =>
  sittings.world.kestrel.staff.daniel.browser.post(
    `${sittings.world.kestrel.path}/assessments/${assessmentId}/${act}`,
  );

describe('A candidate sees results', () => {
  test('as they are judged, where the assessment says at once', async () => {
    const sitting = await sat('at_once');
    expect(await seen(sitting)).toMatchObject({ ...ALL, score: undefined });
    await finish(sitting);
    expect(await seen(sitting)).toMatchObject(ALL);
  });

  test('when the attempt is over and not before, where it says at the end', async () => {
    const sitting = await sat('at_end');
    expect(await seen(sitting)).toMatchObject(NOTHING);
    await finish(sitting);
    expect(await seen(sitting)).toMatchObject(ALL);
  });

  test('never, where it says never', async () => {
    const sitting = await sat('never');
    await finish(sitting);
    expect(await seen(sitting)).toMatchObject({ ...NOTHING, awaitsRelease: false });
  });

  test('once staff released them, and no longer when that is taken back; both acts stay on record', async () => {
    const sitting = await sat('after_release');
    await finish(sitting);
    expect(await seen(sitting)).toMatchObject({ ...NOTHING, awaitsRelease: true });

    const released = await release(sitting.assessmentId);
    expect(released).toMatchObject({ status: 200, body: { release: { releasedBy: 'Daniel Osei' } } });
    expect((await release(sitting.assessmentId)).body['release']).toEqual(released.body['release']);
    expect(await seen(sitting)).toMatchObject({ ...ALL, awaitsRelease: false });

    const takenBack = await release(sitting.assessmentId, 'release/take-back');
    expect(takenBack.body).not.toHaveProperty('release');
    expect(await seen(sitting)).toMatchObject(NOTHING);
    const record = await look(
      sittings.platform,
      'select released_by is not null as by, taken_back_at is not null as back from result_release where assessment_id = $1',
      [sitting.assessmentId],
    );
    expect(record).toEqual([{ by: true, back: true }]);
  });

  test('while they still sit also after a release nothing: another question’s answer could follow from it', async () => {
    const sitting = await sat('after_release');
    await release(sitting.assessmentId);
    expect(await seen(sitting)).toMatchObject(NOTHING);
    await finish(sitting);
    expect(await seen(sitting)).toMatchObject(ALL);
  });

  test('not before a person has ruled, where a policy ended the attempt', async () => {
    const sitting = await sat('at_end');
    await finish(sitting);
    await look(sittings.platform, `update attempt set integrity_outcome = 'to_review' where id = $1`, [
      sitting.attemptId,
    ]);
    expect(await seen(sitting)).toMatchObject(NOTHING);
  });
});

test('results of an assessment that waits for no release cannot be released', async () => {
  const { assessmentId } = await sat('at_end');
  expect(await release(assessmentId)).toMatchObject({ status: 409, body: { code: 'wrong_state' } });
});

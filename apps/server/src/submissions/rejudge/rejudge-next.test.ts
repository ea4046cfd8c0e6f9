import { LANGUAGES } from '@fairshot/contracts/questions/language';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { look, openSittings, type Sitting, type Sittings } from '../../attempts/test-sittings.ts';
import type { Engine } from '../../questions/engine.port.ts';
import { shareSlots } from '../../questions/share-slots.ts';
import { judgeNext } from '../judge-next.ts';
import { scriptedEngine } from '../scripted-engine.ts';
import { addLostRejudgeTasks, releaseSilentRejudges } from './find-lost-rejudges.ts';
import { rejudgeNext } from './rejudge-next.ts';
import { openRejudging, submitted, WRONG_BEFORE } from './test-rejudging.ts';

let sittings: Sittings;
let desk: ReturnType<typeof openRejudging>;
let sitting: Sitting;

beforeAll(async () => {
  sittings = await openSittings();
  desk = openRejudging(sittings);
});
afterAll(() => sittings.world.close());
beforeEach(async () => {
  await look(sittings.platform, 'delete from rejudge');
  sitting = await sittings.sit();
});

const { signal: never } = new AbortController();
const rejudge = (engine: Engine, signal = never) =>
  rejudgeNext(sittings.platform, engine, LANGUAGES, '00000000-0000-7000-8000-000000000000', signal);
interface Row {
  id: string;
  state: string;
  tries: number;
  lease: number;
  verdict: string | null;
}
const rows = () =>
  look<Row>(sittings.platform, 'select id, state, tries, lease, verdict from rejudge_item order by id');
const tasks = () =>
  look(sittings.platform, "select from pgboss.job where name = 'rejudge-next' and state = 'created'");
const fallSilent = () =>
  look(
    sittings.platform,
    "update rejudge_item set leased_until = now() - interval '1 second' where state = 'running'",
  );
const begun = async (engine: { readonly begun: number }) => expect.poll(() => engine.begun).toBe(1);
const skipPauses = () => look(sittings.platform, 'update rejudge_item set not_before = null');

/** As if the version had been published with a checker in C++; what is published changes only past its guards. */
const bringChecker = (versionId: string) =>
  sittings.platform.db.asLogin.transaction().execute(async (tx) => {
    await sql`alter table question_script disable trigger user`.execute(tx);
    await sql`insert into question_script (organization_id, question_version_id, purpose, language, source)
      values (${sittings.world.kestrel.id}, ${versionId}, 'checker', 'cpp', 'int main() { return 42; }')`.execute(
      tx,
    );
  });

describe('What is judged anew', () => {
  test('leaves its slot as soon as a candidate needs it, and begins again when there is room', async () => {
    await submitted(sittings, sitting, 'accepted');
    const asked = await desk.asked(sitting);
    const inner = scriptedEngine();
    const goOn = inner.hold();
    const engine = shareSlots(inner, 1);
    const anew = rejudge(engine.rejudges);
    await begun(inner);
    const live = await sitting.browser.post(
      `${sitting.path}/submissions`,
      sittings.code(sitting, 'accepted, live'),
    );
    const liveId = live.body['id'] as string;
    const judging = judgeNext(sittings.platform, engine.candidates, LANGUAGES, liveId, never);
    await expect.poll(async () => (await rows())[0]).toMatchObject({ state: 'queued', tries: 0 });
    const refused = rejudge(engine.rejudges);
    goOn();
    await Promise.all([judging, anew, refused]);
    const seen = await look(sittings.platform, 'select state from submission where id = $1', [liveId]);
    expect(seen).toEqual([{ state: 'judged' }]);
    expect(await desk.read(asked)).toMatchObject({ state: 'running' });

    await skipPauses();
    await rejudge(engine.rejudges);
    expect(await desk.read(asked)).toMatchObject({ state: 'ready', counts: { judged: 1, unchanged: 1 } });
  });

  test('has its own rank below the proofs of authors', async () => {
    const inner = scriptedEngine();
    const goOn = inner.hold();
    const engine = shareSlots(inner, 1);
    await submitted(sittings, sitting, 'accepted');
    await desk.asked(sitting);
    const anew = rejudge(engine.rejudges);
    await begun(inner);
    const proof = engine.proofs.judge(
      {
        language: 'python',
        source: 'accepted',
        cases: [],
        limits: { timeSeconds: 1, memoryMb: 64, outputMb: 1, compileSeconds: 1 },
        compare: { mode: 'tokens', caseSensitive: false, spaceSensitive: false },
        keepOutputBytes: 0,
      },
      () => undefined,
      never,
    );
    await expect(proof).resolves.toMatchObject({ verdict: 'accepted' });
    goOn();
    await anew;
    expect(await rows()).toMatchObject([{ state: 'queued', tries: 0 }]);
  });

  test('by a judge that was killed is judged by another, and a late result is dropped', async () => {
    await submitted(sittings, sitting, 'accepted');
    const asked = await desk.asked(sitting);
    const [silent, second] = [scriptedEngine(), scriptedEngine()];
    const goOn = silent.hold();
    const late = rejudge({
      about: silent.about,
      judge: async (...work) => ({ ...(await silent.judge(...work)), verdict: 'wrong_answer' }),
    });
    await begun(silent);
    await fallSilent();
    await releaseSilentRejudges(sittings.platform);
    expect(await rows()).toMatchObject([{ state: 'queued' }]);
    expect((await tasks()).length).toBeGreaterThan(0);
    await rejudge(second);
    goOn();
    await late;
    expect(await rows()).toMatchObject([{ state: 'judged', verdict: 'accepted' }]);
    expect(await desk.read(asked)).toMatchObject({ state: 'ready', counts: { changed: 0 } });
  });

  test('by a judge that ends is given back at once, and the try is not counted', async () => {
    await submitted(sittings, sitting, 'accepted');
    await desk.asked(sitting);
    const engine = scriptedEngine();
    engine.hold();
    const ending = new AbortController();
    const running = rejudge(engine, ending.signal);
    await begun(engine);
    ending.abort();
    await running;
    expect(await rows()).toMatchObject([{ state: 'queued', tries: 0 }]);
  });

  test('and cancelled under the judge’s hands leaves nothing behind', async () => {
    await submitted(sittings, sitting, WRONG_BEFORE);
    const asked = await desk.asked(sitting);
    const engine = scriptedEngine();
    const goOn = engine.hold();
    const running = rejudge(engine);
    await begun(engine);
    await desk.cancel(asked);
    goOn();
    await running;
    expect(await rows()).toEqual([]);
    expect(await look(sittings.platform, 'select from rejudge_case')).toEqual([]);
    expect(await desk.read(asked)).toMatchObject({ state: 'cancelled', counts: { all: 1, judged: 0 } });
  });

  test('is left to another judge by one that lacks the language of the checker', async () => {
    await submitted(sittings, sitting, 'accepted');
    await bringChecker(sitting.questionVersionId);
    const asked = await desk.asked(sitting);
    const engine = scriptedEngine();
    await rejudgeNext(sittings.platform, engine, ['python'], (await rows())[0]?.id ?? '', never);
    expect(engine.begun).toBe(0);
    expect(await rows()).toMatchObject([{ state: 'queued', tries: 0 }]);
    await rejudge(engine);
    expect(await desk.read(asked)).toMatchObject({ state: 'ready', counts: { judged: 1, failed: 0 } });
  });

  test('is set aside as our fault when the judge failed three times; its verdict stays, and the rest goes on', async () => {
    const id = await submitted(sittings, sitting, 'accepted');
    await submitted(sittings, sitting, 'accepted as well');
    const asked = await desk.asked(sitting);
    const engine = scriptedEngine();
    await desk.judge({
      about: engine.about,
      judge: (work, ...rest) =>
        engine.judge(work.source === 'accepted' ? { ...work, source: 'our fault' } : work, ...rest),
    });
    expect(await desk.read(asked)).toMatchObject({
      state: 'ready',
      counts: { judged: 1, failed: 1, changed: 0 },
    });
    const { items } = await desk.items(asked, 'failed');
    expect(items).toMatchObject([{ submissionId: id, state: 'failed', before: { verdict: 'accepted' } }]);
    expect(items[0]).not.toHaveProperty('after');
  });

  test('takes turns between rejudges, so that a small one does not wait for a large one', async () => {
    for (let number = 0; number < 3; number++) await submitted(sittings, sitting, `accepted ${number}`);
    const large = await desk.asked(sitting);
    const other = await sittings.sit({ person: 'yusuf' });
    await submitted(sittings, other, 'accepted');
    const small = await desk.asked(other);
    const engine = scriptedEngine();
    await rejudge(engine);
    await rejudge(engine);
    expect(await desk.read(small)).toMatchObject({ state: 'ready' });
    expect(await desk.read(large)).toMatchObject({ state: 'running', counts: { judged: 1 } });
  });

  test('finds a judge although its task was lost', async () => {
    await submitted(sittings, sitting, 'accepted');
    await desk.asked(sitting);
    await look(sittings.platform, "delete from pgboss.job where name = 'rejudge-next'");
    await look(sittings.platform, "update rejudge set asked_at = asked_at - interval '2 minutes'");
    await addLostRejudgeTasks(sittings.platform);
    expect(await tasks()).toHaveLength(1);
  });
});

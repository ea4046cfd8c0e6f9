import type { CaseDraft } from '@fairshot/contracts/questions/question-draft';
import { LANGUAGES } from '@fairshot/contracts/questions/language';
import { Rejudge, RejudgeItem, RejudgeItemDetail } from '@fairshot/contracts/submissions/rejudges.contract';
import { sql } from 'kysely';
import { z } from 'zod';

import { HIDDEN, look, type Sitting, type Sittings } from '../../attempts/test-sittings.ts';
import type { Answer } from '../../platform/test-browser.ts';
import { newKey, type Person } from '../../platform/test-world.ts';
import type { Engine } from '../../questions/engine.port.ts';
import { caseOf, COMPLETE, openDesk } from '../../questions/test-authoring.ts';
import { prove } from '../../questions/test-proving.ts';
import { rejudgeNext } from './rejudge-next.ts';

/** What the mended case of the next version says in the place of the first hidden one. */
export const MENDED = 'hidden-input-4799';

/** Fails on the case that the next version mends, and on no other. */
export const WRONG_BEFORE = `wrong on ${HIDDEN[0]}`;

/** Priya judges anew for Kestrel, unless a test says who else. */
export function openRejudging(sittings: Sittings, author: Person = sittings.world.kestrel.staff.priya) {
  const { world, platform } = sittings;
  const { path } = world.kestrel;
  const { browser } = author;
  const parse = ({ body }: Answer) => Rejudge.strict().parse(body);
  const at = ({ id }: Rejudge, rest = '') => `${path}/rejudges/${id}${rest}`;
  const questionOf = async ({ questionVersionId }: Sitting) => {
    const [row] = await look<{ question_id: string }>(
      platform,
      'select question_id from question_version where id = $1',
      [questionVersionId],
    );
    return row?.question_id ?? '';
  };
  const ask = async (sitting: Sitting, more: object = {}) =>
    browser.post(`${path}/questions/${await questionOf(sitting)}/rejudges`, {
      idempotencyKey: newKey(),
      reason: 'A case was wrong',
      ...more,
    });
  return {
    browser,
    path,
    at,
    parse,
    questionOf,
    ask,
    asked: async (sitting: Sitting, more: object = {}) => parse(await ask(sitting, more)),
    askOne: (submissionId: string, more: object = {}) =>
      browser.post(`${path}/submissions/${submissionId}/rejudges`, {
        idempotencyKey: newKey(),
        reason: 'A candidate asked',
        ...more,
      }),
    read: async (rejudge: Rejudge) => parse(await browser.get(at(rejudge))),
    items: async (rejudge: Rejudge, show = 'all') =>
      z
        .object({ items: z.array(RejudgeItem.strict()), total: z.number() })
        .parse((await browser.get(at(rejudge, `/items?show=${show}`))).body),
    item: async (rejudge: Rejudge, itemId: string) =>
      RejudgeItemDetail.strict().parse((await browser.get(at(rejudge, `/items/${itemId}`))).body),
    apply: (rejudge: Rejudge, more: object = {}) =>
      browser.post(at(rejudge, '/apply'), { idempotencyKey: newKey(), ...more }),
    /** The report on an attempt, as its organization's owner reads it. */
    report: async ({ attemptId }: Sitting) =>
      (await world.kestrel.staff.marta.browser.get(`${path}/attempts/${attemptId}`)).body,
    cancel: (rejudge: Rejudge) => browser.post(at(rejudge, '/cancel')),
    /** Publishes the question's next version, in which the first hidden case is another one. */
    mend: async (sitting: Sitting, change = (cases: CaseDraft[]) => cases) => {
      const desk = openDesk(world);
      const question = await desk.read(await questionOf(sitting));
      const { draft } = question;
      if (draft.kind !== 'coding') throw new Error('only a coding question has cases');
      await desk.store(MENDED, 'hidden-answer-4799');
      const mended = caseOf(MENDED, 'hidden-answer-4799', { name: 'secret/1', weight: 2 });
      const saved = await desk.save(question, {
        cases: change(draft.cases.map((it) => (it.name === 'secret/1' ? mended : it))),
        solutions: COMPLETE.solutions ?? [],
        languages: ['python'],
      });
      await prove(world, saved);
      const published = await desk.publish(saved);
      if (published.status !== 200) throw new Error(JSON.stringify(published.body));
    },
    /** Does what judges would until nothing waits; a pause is not waited for. */
    judge: async (engine: Engine = sittings.engine, rounds = 20) => {
      const { signal } = new AbortController();
      for (let round = 0; round < rounds; round++) {
        await sql`update rejudge_item set not_before = null`.execute(platform.db.asLogin);
        const waiting = await look<{ id: string }>(
          platform,
          "select id from rejudge_item where state = 'queued'",
        );
        if (waiting.length === 0) return;
        for (const { id } of waiting) await rejudgeNext(platform, engine, LANGUAGES, id, signal);
      }
    },
  };
}

/** Submits as this candidate and has it judged; says which submission it is. */
export async function submitted(sittings: Sittings, sitting: Sitting, source: string): Promise<string> {
  const { body } = await sitting.browser.post(`${sitting.path}/submissions`, sittings.code(sitting, source));
  await sittings.judgeAll();
  return body['id'] as string;
}

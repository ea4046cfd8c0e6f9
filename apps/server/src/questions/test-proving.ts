import type { QuestionForAuthor } from '@fairshot/contracts/questions/authoring.contract';
import type { CodingDraft } from '@fairshot/contracts/questions/question-draft';
import { Proof, Trial, type TrialRequest } from '@fairshot/contracts/questions/proof.contract';
import { z } from 'zod';

import { scriptedEngine } from '../submissions/scripted-engine.ts';
import type { Platform } from '../platform/platform.ts';
import type { Answer } from '../platform/test-browser.ts';
import { newKey, type Person, type TestWorld } from '../platform/test-world.ts';
import { doSandboxWork } from './do-sandbox-work.ts';
import type { Engine } from './engine.port.ts';
import { caseOf, COMPLETE, openDesk } from './test-authoring.ts';

const never = new AbortController().signal;

/** Work that waits for a judge, oldest first. */
export async function waitingWork(platform: Platform): Promise<string[]> {
  const { rows } = await platform.db.pool.query<{ id: string }>(
    `select id from sandbox_work where state = 'queued' order by queued_at, id`,
  );
  return rows.map(({ id }) => id);
}

/** Does what judges would, step by step, until nothing waits. */
export async function doAllWork(platform: Platform, engine: Engine = scriptedEngine()): Promise<void> {
  for (let work = await waitingWork(platform); work.length > 0; work = await waitingWork(platform)) {
    for (const id of work) await doSandboxWork(platform, engine, id, never);
  }
}

/** Has a draft proven by the scripted engine, as its author would before publishing. */
export async function prove(world: TestWorld, question: QuestionForAuthor, author?: Person): Promise<void> {
  const desk = openDesk(world, author);
  await desk.browser.post(desk.path(question.id, '/proofs'), {
    idempotencyKey: newKey(),
    revision: question.revision,
  });
  await doAllWork(world.platform);
}

/** Priya proves and tries things for Kestrel, unless a test says who else. */
export function openProving(world: TestWorld, author?: Person) {
  const desk = openDesk(world, author);
  const { browser, path } = desk;
  const proofOf = (answer: Answer) => z.object({ proof: Proof.strict().optional() }).parse(answer.body).proof;
  const trials = `${world.kestrel.path}/trials`;
  return {
    ...desk,
    /** A question whose cases are numbers, each to be doubled. */
    question: async (numbers: readonly number[], changes: Partial<CodingDraft> = {}) => {
      const texts = numbers.flatMap((it) => [`${it}\n`, `${2 * it}\n`]);
      for (let at = 0; at < texts.length; at += 1000) await desk.store(...texts.slice(at, at + 1000));
      return desk.save(await desk.begin('Doubling'), {
        ...COMPLETE,
        timeLimitSeconds: 2,
        cases: numbers.map((it, at) =>
          caseOf(`${it}\n`, `${2 * it}\n`, { name: `case ${it}`, isSample: at === 0 }),
        ),
        ...changes,
      });
    },
    start: ({ id, revision }: QuestionForAuthor, idempotencyKey = newKey()) =>
      browser.post(path(id, '/proofs'), { idempotencyKey, revision }),
    cancel: async ({ id }: QuestionForAuthor) => proofOf(await browser.post(path(id, '/proof/cancel'))),
    proof: async ({ id }: QuestionForAuthor) => {
      const proof = proofOf(await browser.get(path(id, '/proof')));
      if (!proof) throw new Error('there is no proof');
      return proof;
    },
    try: async (request: TrialRequest, idempotencyKey = newKey()) =>
      browser.post(trials, { idempotencyKey, request }),
    trial: async (id: unknown) => Trial.strict().parse((await browser.get(`${trials}/${String(id)}`)).body),
  };
}

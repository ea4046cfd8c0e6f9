import type { CaseDraft } from '@fairshot/contracts/questions/question-draft';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestWorld, type TestWorld } from '../platform/test-world.ts';
import { caseOf, hashOf, openDesk } from './test-authoring.ts';

let world: TestWorld;
let desk: ReturnType<typeof openDesk>;
beforeAll(async () => {
  world = await createTestWorld();
  desk = openDesk(world);
});
afterAll(() => world.close());

/** As many cases as told, two contents each. */
async function storeCases(count: number): Promise<CaseDraft[]> {
  const numbers = Array.from({ length: count }, (_, at) => at);
  for (let from = 0; from < count; from += 500) {
    const some = numbers.slice(from, from + 500);
    await desk.store(...some.map((at) => `in ${at}\n`));
    await desk.store(...some.map((at) => `out ${at}\n`));
  }
  return numbers.map((at) => caseOf(`in ${at}\n`, `out ${at}\n`, { isSample: at < 2 }));
}

test('two thousand cases are saved at once, and one is changed among them', {
  timeout: 120_000,
}, async () => {
  const cases = await storeCases(2000);
  const saved = await desk.save(await desk.begin('Two thousand'), { cases });
  expect(saved.contents).toHaveLength(4000);
  const changed = cases.with(1234, caseOf('in 1\n', 'out 2\n', { name: 'another' }));
  const again = await desk.save(saved, { cases: changed });
  expect(again.draft.kind === 'coding' && again.draft.cases[1234]).toEqual(changed[1234]);
  expect(again.contents.map(({ sha256 }) => sha256)).not.toContain(hashOf('in 1234\n'));
});

test('two thousand and one are refused, and nothing changes', async () => {
  const question = await desk.begin('One too many');
  await desk.store('in\n', 'out\n');
  const cases = Array.from({ length: 2001 }, (_, at) => caseOf('in\n', 'out\n', { name: `case ${at}` }));
  expect(await desk.send(question, { ...question.draft, cases } as typeof question.draft)).toMatchObject({
    status: 400,
    body: { code: 'bad_input', fields: [{ path: 'draft.cases' }] },
  });
  expect(await desk.read(question.id)).toEqual(question);
});

test('two cases of one name are refused, also where blanks tell them apart', async () => {
  const question = await desk.begin('Same names');
  await desk.store('in\n', 'out\n');
  const cases = ['same', ' same '].map((name) => caseOf('in\n', 'out\n', { name }));
  expect(await desk.send(question, { ...question.draft, cases } as typeof question.draft)).toMatchObject({
    status: 400,
    body: { fields: [{ path: 'draft.cases', message: 'Two cases have the same name' }] },
  });
});

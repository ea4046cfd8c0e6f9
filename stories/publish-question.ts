import { createHash } from 'node:crypto';

import { type APIRequestContext, expect } from '@playwright/test';

import { send } from './staff.ts';

interface Case {
  name: string;
  input: string;
  answer: string;
  isSample?: boolean;
  group?: string;
}

interface Question {
  title: string;
  statement: string;
  cases: readonly Case[];
  groups?: readonly object[];
  /** In Python, which is its only language. */
  reference: string;
}

/**
 * Writes, proves and publishes a coding question, or the next version of an `earlier` one, without the pages: other
 * stories tell those. Resolves with the question's id.
 */
export async function publishQuestion(
  marta: APIRequestContext,
  { title, statement, cases, groups = [], reference }: Question,
  earlier?: string,
): Promise<string> {
  const me = await (await marta.get('/api/me')).json();
  const path = `/api/organizations/${me.organizations[0].id}`;
  const begun = earlier
    ? await (await marta.get(`${path}/questions/${earlier}/draft`)).json()
    : await send(marta, 'post', `${path}/questions`, {
        idempotencyKey: crypto.randomUUID(),
        kind: 'coding',
        title,
      });
  const texts = [...new Set(cases.flatMap(({ input, answer }) => [input, answer]))];
  await send(marta, 'post', `${path}/test-data/texts`, { texts });
  const saved = await send(marta, 'put', `${path}/questions/${begun.id}/draft`, {
    revision: begun.revision,
    draft: {
      ...begun.draft,
      statement,
      languages: ['python'],
      // Room for a machine on which much else goes on: no story is about limits.
      timeLimitSeconds: 10,
      cases: cases.map(({ input, answer, isSample = false, ...rest }) => ({
        ...rest,
        isSample,
        weight: 1,
        explanation: '',
        inputSha256: hashOf(input),
        answerSha256: hashOf(answer),
      })),
      groups,
      solutions: [{ name: 'reference', language: 'python', label: 'accepted', source: reference }],
    },
  });
  const revision = { revision: saved.revision };
  await send(marta, 'post', `${path}/questions/${begun.id}/proofs`, {
    ...revision,
    idempotencyKey: crypto.randomUUID(),
  });
  await expect(async () => {
    const { proof } = await (await marta.get(`${path}/questions/${begun.id}/proof`)).json();
    expect(proof.state).toBe('held');
  }).toPass({ timeout: 90_000 });
  await send(marta, 'post', `${path}/questions/${begun.id}/publish`, revision);
  return begun.id;
}

const hashOf = (content: string) => createHash('sha256').update(content).digest('hex');

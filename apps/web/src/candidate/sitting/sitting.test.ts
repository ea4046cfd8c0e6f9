import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { aJournal } from '../../../test/a-journal.ts';
import { anAttempt } from '../../../test/an-attempt.ts';
import { OfflineError } from '../../client/trouble.ts';
import { textKey } from './drafts/text.ts';
import { createSitting } from './sitting.ts';

/** What reaches the server, and how a save fares there. */
const reached: string[] = [];
let saveAnswer: () => Response;

beforeEach(() => {
  reached.length = 0;
  vi.stubGlobal('fetch', async (address: string, { method }: { method: string }) => {
    reached.push(`${method} ${address.split('/').at(-1)}`);
    return method === 'PUT' ? saveAnswer() : Response.json({ receiptCode: 'one' });
  });
});
afterEach(() => vi.unstubAllGlobals());

function typedIn(source: string) {
  const journal = aJournal();
  const attempt = anAttempt();
  const sitting = createSitting({ attempt, submissions: [], journal, kept: [] });
  sitting.drafts.edit(textKey(attempt.questions[0]!.questionVersionId, 'python'), source);
  return sitting;
}

test('finishing waits for the last text: where it cannot be saved, the attempt stays open', async () => {
  saveAnswer = () => {
    throw new TypeError('network');
  };
  await expect(typedIn('print(1)').finish()).rejects.toBeInstanceOf(OfflineError);
  expect(reached).toContain('PUT drafts');
  expect(reached).not.toContain('POST finish');
});

test('a text that the server will never take does not hold the finish up', async () => {
  saveAnswer = () =>
    Response.json({ code: 'too_large', message: 'Too large', remedy: 'Shorten it' }, { status: 413 });
  expect(await typedIn('x').finish()).toMatchObject({ receiptCode: 'one' });
  expect(reached).toEqual(['PUT drafts', 'POST finish']);
});

import { createHash } from 'node:crypto';

import { QuestionForAuthor } from '@fairshot/contracts/questions/authoring.contract';
import type {
  CaseDraft,
  CodingDraft,
  MultipleChoiceDraft,
  QuestionDraft,
} from '@fairshot/contracts/questions/question-draft';

import type { Answer } from '../platform/test-browser.ts';
import { newKey, type Person, type TestWorld } from '../platform/test-world.ts';

/** Priya writes questions for Kestrel, unless a test says who else. */
export function openDesk(world: TestWorld, author: Person = world.kestrel.staff.priya) {
  const { browser } = author;
  const path = (questionId: string, rest = '') => `${world.kestrel.path}/questions/${questionId}${rest}`;
  const parse = ({ body }: Answer) => QuestionForAuthor.strict().parse(body);
  return {
    browser,
    path,
    parse,
    begin: async (title = 'Parcel sizes', kind: QuestionDraft['kind'] = 'coding') =>
      parse(await browser.post(`${world.kestrel.path}/questions`, { idempotencyKey: newKey(), kind, title })),
    read: async (questionId: string) => parse(await browser.get(path(questionId, '/draft'))),
    send: (question: QuestionForAuthor, draft: QuestionDraft) =>
      browser.put(path(question.id, '/draft'), { revision: question.revision, draft }),
    save: async (question: QuestionForAuthor, changes: Partial<CodingDraft> | Partial<MultipleChoiceDraft>) =>
      parse(
        await browser.put(path(question.id, '/draft'), {
          revision: question.revision,
          draft: { ...question.draft, ...changes },
        }),
      ),
    publish: (question: QuestionForAuthor, note?: string) =>
      browser.post(path(question.id, '/publish'), { revision: question.revision, note }),
    store: async (...texts: string[]) => {
      await browser.post(`${world.kestrel.path}/test-data/texts`, { texts });
      return texts.map(hashOf);
    },
  };
}

export function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A case whose contents are these texts; store them first. */
export function caseOf(input: string, answer: string, changes: Partial<CaseDraft> = {}): CaseDraft {
  return {
    name: `${input} gives ${answer}`.replaceAll(/\s+/g, ' '),
    isSample: false,
    weight: 1,
    explanation: '',
    inputSha256: hashOf(input),
    answerSha256: hashOf(answer),
    ...changes,
  };
}

/** What a coding question needs to be complete; the contents are `1` to `4` with a line break. */
export const COMPLETE: Partial<CodingDraft> = {
  statement: 'Read a number and write it **doubled**.',
  cases: [caseOf('1\n', '2\n', { name: 'one', isSample: true }), caseOf('2\n', '4\n', { name: 'two' })],
  solutions: [
    { name: 'double.py', language: 'python', label: 'accepted', source: 'print(int(input()) * 2)\n' },
  ],
};

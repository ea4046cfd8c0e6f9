import { describe, expect, test } from 'vitest';

import { anAttempt, aQuestion } from '../../../../test/an-attempt.ts';
import { reconcile } from './reconcile.ts';
import { acknowledged, edited, isUnsaved, type JournalEntry, textKey } from './text.ts';

const question = aQuestion({ starters: { python: '# start here\n' } });
const key = textKey(question.questionVersionId, 'python');

function serverHolds(source: string, revision: number) {
  const savedAt = '2026-11-22T14:49:07Z';
  return anAttempt({
    writerEpoch: 1,
    questions: [{ ...question, drafts: [{ language: 'python', source, revision, savedAt }] }],
  });
}

function kept(source: string, revision: number, more: Partial<JournalEntry> = {}): JournalEntry {
  return {
    attemptId: anAttempt().id,
    questionVersionId: question.questionVersionId,
    language: 'python',
    source,
    revision,
    savedRevision: revision - 1,
    writerEpoch: 1,
    ...more,
  };
}

describe('after a reload', () => {
  test('a question nobody touched shows its starter', () => {
    const { texts } = reconcile(anAttempt({ questions: [question] }), []);
    expect(texts[key]).toMatchObject({ source: '# start here\n', revision: 0, savedRevision: 0 });
  });

  test('what was typed after the last save comes back, and is sent', () => {
    const { texts, conflicts } = reconcile(serverHolds('old', 4), [kept('new', 6, { savedRevision: 4 })]);
    expect(texts[key]).toMatchObject({ source: 'new', revision: 6, savedRevision: 4 });
    expect(isUnsaved(texts[key]!)).toBe(true);
    expect(conflicts).toEqual([]);
  });

  test('what the server holds wins over an older text of this computer', () => {
    const { texts, conflicts } = reconcile(serverHolds('newer', 9), [kept('older', 6, { savedRevision: 6 })]);
    expect(texts[key]).toMatchObject({ source: 'newer', revision: 9 });
    expect(conflicts).toEqual([]);
  });

  test('a journal that the closing of the page cut off does not doubt the newer text that was sent', () => {
    const { texts, conflicts } = reconcile(serverHolds('print(1)', 6), [
      kept('print(1', 5, { savedRevision: 4 }),
    ]);
    expect(texts[key]?.source).toBe('print(1)');
    expect(conflicts).toEqual([]);
  });

  test('a revision both hold is the server’s', () => {
    const { texts } = reconcile(serverHolds('same', 6), [kept('same', 6, { savedRevision: 5 })]);
    expect(isUnsaved(texts[key]!)).toBe(false);
  });

  test('a text in a language that is no longer offered is still there', () => {
    const attempt = serverHolds('print(1)', 3);
    attempt.questions[0]!.languages = ['cpp'];
    expect(reconcile(attempt, []).texts[key]?.source).toBe('print(1)');
  });
});

describe('after another browser took over', () => {
  test('what was typed here does not overwrite what was saved there, and is kept to be seen', () => {
    const attempt = { ...serverHolds('from the other browser', 8), writerEpoch: 3 };
    const { texts, conflicts } = reconcile(attempt, [kept('typed offline', 20, { savedRevision: 5 })]);
    expect(texts[key]?.source).toBe('from the other browser');
    expect(conflicts.map((conflict) => conflict.source)).toEqual(['typed offline']);
  });

  test('what was typed here goes on when nobody saved since', () => {
    const attempt = { ...serverHolds('last saved', 5), writerEpoch: 2 };
    const { texts, conflicts } = reconcile(attempt, [kept('typed offline', 7, { savedRevision: 5 })]);
    expect(texts[key]?.source).toBe('typed offline');
    expect(conflicts).toEqual([]);
  });
});

describe('a text', () => {
  const start = reconcile(serverHolds('a', 4), []).texts[key]!;

  test('is newer than everything known after each edit', () => {
    const once = edited(start, 'ab', 1);
    expect(edited(once, 'abc', 1).revision).toBe(6);
    const inAnotherLanguage = { ...start, language: 'cpp', revision: 0, savedRevision: 0 } as const;
    expect(edited(inAnotherLanguage, 'int', 1, [once]).revision).toBe(6);
  });

  test('is saved when the server holds its revision', () => {
    expect(isUnsaved(acknowledged(edited(start, 'ab', 1), 5, 5))).toBe(false);
  });

  test('typed on while the save was on its way is not saved yet', () => {
    const typedOn = edited(edited(start, 'ab', 1), 'abc', 1);
    expect(isUnsaved(acknowledged(typedOn, 5, 5))).toBe(true);
  });

  test('is raised above a newer revision that the server turns out to hold', () => {
    const overtaken = acknowledged(edited(start, 'ab', 1), 5, 11);
    expect(overtaken).toMatchObject({ revision: 12, savedRevision: 11, source: 'ab' });
  });
});

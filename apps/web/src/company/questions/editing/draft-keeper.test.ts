import type { QuestionForAuthor } from '@fairshot/contracts/questions/authoring.contract';
import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';
import { REFUSALS } from '@fairshot/contracts/refusal';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { OfflineError, RefusalError } from '../../../client/trouble.ts';
import type { KeptDraft } from './draft-journal.ts';
import { keepDraft } from './draft-keeper.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const DRAFT: QuestionDraft = {
  kind: 'multiple_choice',
  title: 'Cost of a look-up',
  statement: '',
  difficulty: 'easy',
  skills: [],
  selection: 'one',
  choiceScoring: 'all_or_nothing',
  shuffleChoices: true,
  choices: [],
};

function aQuestion(changes: Partial<QuestionForAuthor> = {}): QuestionForAuthor {
  return {
    id: '019aa000-0000-7000-8000-0000000000c1',
    state: 'draft',
    versionId: '019aa000-0000-7000-8000-0000000000c2',
    versionNumber: 1,
    isDraft: true,
    revision: 1,
    editedBy: 'Marta Kowalska',
    editedAt: '2026-11-22T14:48:52Z',
    draft: DRAFT,
    contents: [],
    missing: [],
    advice: [],
    ...changes,
  };
}

/** A server that counts revisions as ours does, and a computer that keeps. */
function aWorld(kept?: KeptDraft) {
  const world = {
    stored: aQuestion(),
    sent: [] as { revision: number; draft: QuestionDraft }[],
    kept,
    isOffline: false,
    losesAnswer: false,
    send: async (revision: number, draft: QuestionDraft) => {
      if (world.isOffline) throw new OfflineError();
      world.sent.push({ revision, draft });
      const { sentence: message, remedy } = REFUSALS.changed_meanwhile;
      if (revision !== world.stored.revision)
        throw new RefusalError({ code: 'changed_meanwhile', message, remedy });
      world.stored = { ...world.stored, revision: revision + 1, draft };
      if (world.losesAnswer) throw new OfflineError();
      return world.stored;
    },
    read: async () => {
      if (world.isOffline) throw new OfflineError();
      return world.stored;
    },
    journal: {
      keeps: true,
      read: async () => world.kept,
      write: (next: KeptDraft) => void (world.kept = next),
      forget: () => void (world.kept = undefined),
    },
    now: () => Date.now(),
    /** Ravi saves in between. */
    somebodySaves: (part: Partial<QuestionDraft>) => {
      const draft = { ...world.stored.draft, ...part } as QuestionDraft;
      world.stored = { ...world.stored, revision: world.stored.revision + 1, editedBy: 'Ravi Iyer', draft };
    },
  };
  return world;
}

function anAuthor(world: ReturnType<typeof aWorld>, seen = world.stored) {
  const keeper = keepDraft(seen, world, world.kept);
  keeper.begin();
  const write = (part: Partial<QuestionDraft>) =>
    keeper.change((draft) => ({ ...draft, ...part }) as QuestionDraft);
  return { keeper, write, state: () => keeper.store.state };
}

test('what is written is kept on this computer at once and saved a second after the last change', async () => {
  const world = aWorld();
  const { write, state } = anAuthor(world);
  write({ title: 'A' });
  write({ title: 'AB' });
  expect(world.kept?.draft.title).toBe('AB');
  await vi.advanceTimersByTimeAsync(999);
  expect(world.sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(2);
  expect(world.sent.map(({ draft }) => draft.title)).toEqual(['AB']);
  expect(state().save.kind).toBe('saved');
  expect(world.kept).toBeUndefined();
});

test('without a connection the draft stays here and is sent when there is one again', async () => {
  const world = aWorld();
  world.isOffline = true;
  const { write, state } = anAuthor(world);
  write({ title: 'Offline' });
  await vi.advanceTimersByTimeAsync(1100);
  expect(state().save).toMatchObject({ kind: 'kept', isOffline: true });
  world.isOffline = false;
  await vi.advanceTimersByTimeAsync(40_000);
  expect(world.stored.draft.title).toBe('Offline');
});

test('after a crash the draft that was not sent is there again and is saved', async () => {
  const crashed = aWorld();
  anAuthor(crashed).write({ statement: 'Written before the crash' });
  const { state } = anAuthor(crashed);
  expect(state().draft.statement).toBe('Written before the crash');
  await vi.advanceTimersByTimeAsync(100);
  expect(crashed.stored.draft.statement).toBe('Written before the crash');
});

test('when somebody else saved meanwhile nothing is overwritten, and nothing is lost', async () => {
  const world = aWorld();
  const { write, state } = anAuthor(world);
  world.somebodySaves({ statement: 'By Ravi' });
  write({ title: 'By Marta' });
  await vi.advanceTimersByTimeAsync(1100);
  expect(state().theirs?.editedBy).toBe('Ravi Iyer');
  write({ title: 'By Marta, again' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(world.stored.draft).toMatchObject({ title: 'Cost of a look-up', statement: 'By Ravi' });
  expect(world.kept?.draft.title).toBe('By Marta, again');
});

test.each([
  ['takeTheirs', { title: 'Cost of a look-up', statement: 'By Ravi' }],
  ['keepMine', { title: 'By Marta', statement: '' }],
  ['joinBoth', { title: 'By Marta', statement: 'By Ravi' }],
] as const)('the author decides by %s', async (decision, expected) => {
  const world = aWorld();
  const { keeper, write, state } = anAuthor(world);
  world.somebodySaves({ statement: 'By Ravi' });
  write({ title: 'By Marta' });
  await vi.advanceTimersByTimeAsync(1100);
  await keeper[decision]();
  expect(world.stored.draft).toMatchObject(expected);
  expect(state().draft).toMatchObject(expected);
  expect(state().theirs).toBeUndefined();
});

test('the decision is asked for again when the page was closed before it was made', () => {
  const world = aWorld();
  anAuthor(world).write({ title: 'By Marta' });
  world.somebodySaves({ statement: 'By Ravi' });
  const { state } = anAuthor(world);
  expect(state().draft.title).toBe('By Marta');
  expect(state().theirs?.draft.statement).toBe('By Ravi');
});

test('a save whose answer was lost is not taken for somebody else’s', async () => {
  const world = aWorld();
  world.losesAnswer = true;
  const { write, state } = anAuthor(world);
  write({ title: 'Once' });
  await vi.advanceTimersByTimeAsync(1100);
  world.losesAnswer = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(state().theirs).toBeUndefined();
  expect(state().save.kind).toBe('saved');
});

test('a draft that breaks the contract is kept here and named, not sent', async () => {
  const world = aWorld();
  const { write, state } = anAuthor(world);
  write({ title: '  ' });
  await vi.advanceTimersByTimeAsync(5000);
  expect(world.sent).toEqual([]);
  expect(state().errors.get('title')).toBe('Needs at least one character');
  expect(world.kept?.draft.title).toBe('  ');
});

test('whatever the network does, in the end the server holds what was written last', async () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('write' as const), title: fc.stringMatching(/^[a-z]{1,8}$/) }),
    fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 4000 }) }),
    fc.record({ kind: fc.constantFrom('offline' as const, 'online' as const, 'lossy' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const world = aWorld();
      const { write, state } = anAuthor(world);
      for (const one of steps) {
        if (one.kind === 'write') write({ title: one.title });
        else if (one.kind === 'wait') await vi.advanceTimersByTimeAsync(one.ms);
        else {
          world.isOffline = one.kind === 'offline';
          world.losesAnswer = one.kind === 'lossy';
        }
      }
      world.isOffline = world.losesAnswer = false;
      await vi.advanceTimersByTimeAsync(120_000);
      expect(state().theirs).toBeUndefined();
      expect(world.stored.draft.title).toBe(state().draft.title);
    }),
    { numRuns: 150 },
  );
});

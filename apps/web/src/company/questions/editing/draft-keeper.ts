import type { QuestionForAuthor } from '@fairshot/contracts/questions/authoring.contract';
import { QuestionDraft } from '@fairshot/contracts/questions/question-draft';
import { createStore, type Store } from '@tanstack/react-store';

import { sentenceOf } from '../../../client/sentence-of.ts';
import { isPassing, isRefusal } from '../../../client/trouble.ts';
import type { DraftJournal, KeptDraft } from './draft-journal.ts';
import { isSameDraft, joined } from './draft-fields.ts';

/** Where the author's work is: with the server, on its way, or on this computer only. */
export type SaveState =
  | { kind: 'saved'; at: number }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'kept'; at: number; why: string; isOffline: boolean };

export interface DraftState {
  /** As the server holds it. */
  question: QuestionForAuthor;
  /** As the author sees it. */
  draft: QuestionDraft;
  /** What the author's changes were written upon. */
  base: QuestionDraft;
  save: SaveState;
  /** What somebody else saved while this author wrote; nothing is sent until one of both is chosen. */
  theirs?: QuestionForAuthor | undefined;
  /** Why the draft cannot be saved as it stands, by field. */
  errors: ReadonlyMap<string, string>;
}

/** What the keeper needs of the world. */
export interface DraftWorld {
  send(revision: number, draft: QuestionDraft): Promise<QuestionForAuthor>;
  read(): Promise<QuestionForAuthor>;
  journal: DraftJournal;
  now(): number;
}

export interface DraftKeeper {
  readonly store: Store<DraftState>;
  /** Changes the draft; it is kept here at once and sent about a second after the last change. */
  change(update: (draft: QuestionDraft) => QuestionDraft): void;
  /** Sends what is unsaved at once; true when the server holds everything. */
  saveNow(): Promise<boolean>;
  /** Takes over what the server told in another way: published, discarded, or saved elsewhere. */
  hear(question: QuestionForAuthor): void;
  /** Puts what the server holds in the place of everything here: after a discard. */
  takeOver(question: QuestionForAuthor): void;
  takeTheirs(): void;
  keepMine(): Promise<boolean>;
  /** Both changes in one, where they concern different fields. */
  joinBoth(): Promise<boolean>;
  /** Begins to send; returns how to stop. What is unsaved is sent once more then. */
  begin(): () => void;
}

/** About a second after the last change. */
const PAUSE_MS = 1000;
const AGAIN_MS = [2000, 5000, 10_000, 30_000];

/**
 * Keeps a draft in the editor: every change lies on this computer before it is sent, sends follow one another with
 * the revision each has seen, and a foreign change stops them until the author has decided.
 */
export function keepDraft(question: QuestionForAuthor, world: DraftWorld, kept?: KeptDraft): DraftKeeper {
  const store = createStore(firstState(question, world, kept));
  let saved: QuestionDraft = question.draft;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let sending: Promise<boolean> | undefined;
  /** Sent without an answer: the server may hold one of these, and then it is nobody else's. */
  let unanswered: QuestionDraft[] = [];
  let failures = 0;
  let stopped = true;

  const set = (part: Partial<DraftState>) => store.setState((state) => ({ ...state, ...part }));
  const isChanged = () => store.state.draft !== saved;

  function change(update: (draft: QuestionDraft) => QuestionDraft): void {
    const draft = update(store.state.draft);
    if (draft === store.state.draft) return;
    const errors = errorsOf(draft);
    keepHere(draft);
    failures = 0;
    set({
      draft,
      errors,
      save: unsavedState(errors),
    });
    schedule(PAUSE_MS);
  }

  function keepHere(draft: QuestionDraft): void {
    world.journal.write({
      revision: store.state.question.revision,
      base: store.state.base,
      draft,
      at: world.now(),
    });
  }

  function unsavedState(errors: ReadonlyMap<string, string>): SaveState {
    if (!store.state.theirs && errors.size === 0) return { kind: 'waiting' };
    const why = store.state.theirs ? 'Somebody else saved meanwhile' : (errors.values().next().value ?? '');
    return { kind: 'kept', at: world.now(), why, isOffline: false };
  }

  function schedule(after: number): void {
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void saveNow(), after);
  }

  async function saveNow(): Promise<boolean> {
    clearTimeout(timer);
    if (sending) await sending;
    if (sending) return saveNow();
    if (!isChanged()) return true;
    if (store.state.theirs || store.state.errors.size > 0) return false;
    sending = sendOnce().finally(() => {
      sending = undefined;
    });
    const done = await sending;
    // What was typed while the request was on its way follows after the usual pause.
    if (done && isChanged()) schedule(PAUSE_MS);
    return done;
  }

  async function sendOnce(): Promise<boolean> {
    const { draft, question: seen } = store.state;
    set({ save: { kind: 'saving' } });
    try {
      settle(await world.send(seen.revision, draft), draft);
      return true;
    } catch (error) {
      if (isRefusal(error, 'changed_meanwhile')) await meet(draft);
      else {
        if (isPassing(error)) unanswered.push(draft);
        failed(error);
      }
      return !isChanged();
    }
  }

  function settle(stored: QuestionForAuthor, sent: QuestionDraft): void {
    failures = 0;
    unanswered = [];
    saved = sent;
    const isWhole = store.state.draft === sent;
    if (isWhole) world.journal.forget();
    set({
      question: stored,
      base: stored.draft,
      save: isWhole ? { kind: 'saved', at: world.now() } : unsavedState(store.state.errors),
    });
    if (!isWhole) keepHere(store.state.draft);
  }

  // The server holds another revision. Where it says the same as we do, an answer of ours was lost on its way.
  async function meet(draft: QuestionDraft): Promise<void> {
    try {
      const theirs = await world.read();
      const own = ownAmong(theirs, draft);
      if (own) {
        settle(theirs, own);
        if (isChanged()) schedule(0);
      } else
        set({
          theirs,
          save: { kind: 'kept', at: world.now(), why: 'Somebody else saved meanwhile', isOffline: false },
        });
    } catch (error) {
      failed(error);
    }
  }

  function ownAmong(theirs: QuestionForAuthor, draft: QuestionDraft): QuestionDraft | undefined {
    return [draft, ...unanswered].find((one) => isSameDraft(theirs.draft, one));
  }

  function failed(error: unknown): void {
    set({ save: { kind: 'kept', at: world.now(), why: sentenceOf(error), isOffline: isPassing(error) } });
    if (isPassing(error)) schedule(AGAIN_MS[Math.min(failures++, AGAIN_MS.length - 1)]!);
  }

  function hear(heard: QuestionForAuthor): void {
    const { question: seen } = store.state;
    if (heard.revision === seen.revision && heard.versionId === seen.versionId) {
      if (heard !== seen) set({ question: heard });
      return;
    }
    if (sending || (heard.versionId === seen.versionId && heard.revision < seen.revision)) return;
    const own = ownAmong(heard, store.state.draft);
    if (own) settle(heard, own);
    else if (isChanged()) set({ theirs: heard });
    else takeOver(heard);
  }

  function takeOver(stored: QuestionForAuthor): void {
    saved = stored.draft;
    world.journal.forget();
    set({
      question: stored,
      draft: stored.draft,
      base: stored.draft,
      theirs: undefined,
      errors: errorsOf(stored.draft),
      save: { kind: 'saved', at: world.now() },
    });
  }

  // On top of theirs: the next send names the revision that was looked at.
  function goOnFrom(theirs: QuestionForAuthor, draft: QuestionDraft): Promise<boolean> {
    set({
      question: theirs,
      draft,
      base: theirs.draft,
      theirs: undefined,
      errors: errorsOf(draft),
      save: { kind: 'waiting' },
    });
    saved = theirs.draft;
    keepHere(draft);
    return saveNow();
  }

  const whenOnline = () => {
    if (isChanged()) schedule(0);
  };
  return {
    store,
    change,
    saveNow,
    hear,
    takeOver,
    takeTheirs: () => {
      if (store.state.theirs) takeOver(store.state.theirs);
    },
    keepMine: async () => {
      const { theirs, draft } = store.state;
      return theirs ? goOnFrom(theirs, draft) : false;
    },
    joinBoth: async () => {
      const { theirs, draft, base } = store.state;
      return theirs ? goOnFrom(theirs, joined(base, draft, theirs.draft)) : false;
    },
    begin: () => {
      stopped = false;
      globalThis.addEventListener('online', whenOnline);
      whenOnline();
      return () => {
        void saveNow();
        stopped = true;
        clearTimeout(timer);
        globalThis.removeEventListener('online', whenOnline);
      };
    },
  };
}

// What this computer kept stands above what the server holds; on another revision the author decides.
function firstState(question: QuestionForAuthor, world: DraftWorld, kept: KeptDraft | undefined): DraftState {
  const at = Date.parse(question.editedAt);
  if (!kept || isSameDraft(kept.draft, question.draft))
    return {
      question,
      draft: question.draft,
      base: question.draft,
      save: { kind: 'saved', at },
      errors: new Map(),
    };
  const isOld = kept.revision !== question.revision;
  return {
    question,
    draft: kept.draft,
    base: isOld ? kept.base : question.draft,
    errors: errorsOf(kept.draft),
    save: {
      kind: 'kept',
      at: kept.at,
      why: isOld ? 'Somebody else saved meanwhile' : 'It is being sent now',
      isOffline: false,
    },
    ...(isOld ? { theirs: question } : {}),
  };
}

/** What the contract says against the draft, by field. */
function errorsOf(draft: QuestionDraft): ReadonlyMap<string, string> {
  const read = QuestionDraft.safeParse(draft);
  const errors = new Map<string, string>();
  if (!read.success)
    for (const issue of read.error.issues)
      if (!errors.has(issue.path.join('.')))
        errors.set(issue.path.join('.'), issue.code === 'invalid_type' ? 'Write a number' : issue.message);
  return errors;
}

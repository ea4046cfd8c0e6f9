import type { AnswerLanguage } from '@fairshot/contracts/questions/language';

import { isRefusal } from '../../../client/trouble.ts';
import { change, reach, type SittingCore } from '../sitting-core.ts';
import { createDraftSender } from './draft-sender.ts';
import { acknowledged, edited, isUnsaved, type Text, type TextKey, textKey } from './text.ts';

/** A save in a network that swallows everything must not hold back the next one, nor claim to be saving for long. */
const SAVE_PATIENCE_MS = 10_000;

/** The texts of a sitting: every edit goes into the journal at once and to the server within a second. */
export interface DraftKeeping {
  /** The editor's text changed. */
  edit(key: TextKey, source: string): void;
  /** Puts a whole text into the editor, where it can be undone. */
  replace(key: TextKey, source: string): void;
  /** Saves a question's newest text once more, where a press of something else arrived after it was saved. */
  saveAgain(questionVersionId: string, pressed: { language: AnswerLanguage; source: string }): void;
  /** Sends what a crash or a closed page left unsaved. */
  resume(): void;
  sendNow(): Promise<boolean>;
  isWaiting(): boolean;
  flush(): void;
}

/** Keeps the texts of a sitting. */
export function keepDrafts(core: SittingCore): DraftKeeping {
  const { store, journal, clock } = core;

  const sender = createDraftSender({
    texts: () => Object.values(store.state.texts),
    save: ({ questionVersionId, language, source, revision }, { keepalive }) =>
      reach(
        core,
        core.door.saveDraft(
          {
            questionVersionId,
            language,
            source,
            revision,
            writerEpoch: store.state.attempt.writerEpoch,
          },
          { keepalive, patienceMs: SAVE_PATIENCE_MS },
        ),
      ),
    acknowledge: (sent, saved) => {
      clock.observe(saved.now);
      const key = keyOf(sent);
      setText(core, key, acknowledged(store.state.texts[key]!, sent.revision, saved.revision));
      change(core, {
        deadline: Date.parse(saved.deadlineAt),
        saving: { ...store.state.saving, at: Date.parse(saved.savedAt) },
      });
    },
    // "Kept here" names the newest text; "Saved" the moment of the server's answer, set above.
    show: (status) =>
      change(core, { saving: { status, at: status === 'kept' ? clock.now() : store.state.saving.at } }),
    refused: (_, error) => {
      if (isRefusal(error, 'bad_input', 'too_large', 'language_not_allowed'))
        change(core, { notice: { tone: 'bad', title: 'This text cannot be saved', text: error.message } });
    },
  });

  const edit = (key: TextKey, source: string) => {
    const text = store.state.texts[key];
    if (!text || text.source === source || store.state.standing !== 'open') return;
    const siblings = Object.values(store.state.texts).filter(
      (other) => other.questionVersionId === text.questionVersionId,
    );
    const next = edited(text, source, store.state.attempt.writerEpoch, siblings);
    setText(core, key, next);
    change(core, { editedAt: { ...store.state.editedAt, [text.questionVersionId]: clock.now() } });
    journal.write({ ...next, attemptId: core.attemptId });
    sender.touch();
  };

  return {
    edit,
    replace: (key, source) => {
      edit(key, source);
      const { replaced } = store.state;
      change(core, { replaced: { ...replaced, [key]: (replaced[key] ?? 0) + 1 } });
    },
    saveAgain: (questionVersionId, pressed) => {
      const texts = Object.values(store.state.texts).filter(
        (text) => text.questionVersionId === questionVersionId,
      );
      const newest = texts.reduce((one, other) => (other.revision > one.revision ? other : one));
      if (newest.revision === 0) return;
      if (newest.language === pressed.language && newest.source === pressed.source) return;
      const again = edited(newest, newest.source, store.state.attempt.writerEpoch, texts);
      setText(core, keyOf(again), again);
      journal.write({ ...again, attemptId: core.attemptId });
      sender.touch();
    },
    resume: () => {
      if (Object.values(store.state.texts).some(isUnsaved)) sender.touch();
    },
    sendNow: sender.sendNow,
    isWaiting: sender.isWaiting,
    flush: sender.flush,
  };
}

function setText(core: SittingCore, key: TextKey, text: Text): void {
  const before = core.store.state.texts[key];
  change(core, { texts: { ...core.store.state.texts, [key]: text } });
  // The journal learns what the server holds: after a take-over it decides whose text is newer.
  if (before?.savedRevision !== text.savedRevision)
    core.journal.write({ ...text, attemptId: core.attemptId });
}

function keyOf({ questionVersionId, language }: Text): TextKey {
  return textKey(questionVersionId, language);
}

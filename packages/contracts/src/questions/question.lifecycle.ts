import { defineLifecycle } from '../lifecycle.ts';

/**
 * An item of the bank. Publishing freezes a version; the question stays published while a next draft is written.
 * What comes back from the archive is what it was: published where it has a published version, else a draft.
 */
export const questionLifecycle = defineLifecycle({
  draft: { publish: 'published', archive: 'archived' },
  published: { publish: 'published', archive: 'archived' },
  archived: { restore: 'published', restore_draft: 'draft' },
});

export type QuestionState = (typeof questionLifecycle.states)[number];
export type QuestionEvent = (typeof questionLifecycle.events)[number];

import { defineLifecycle } from '../lifecycle.ts';

/** An item of the bank. Publishing freezes a version; the question stays published while a next draft is written. */
export const questionLifecycle = defineLifecycle({
  draft: { publish: 'published', archive: 'archived' },
  published: { publish: 'published', archive: 'archived' },
  archived: { restore: 'draft' },
});

export type QuestionState = (typeof questionLifecycle.states)[number];
export type QuestionEvent = (typeof questionLifecycle.events)[number];

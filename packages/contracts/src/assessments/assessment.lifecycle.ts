import { defineLifecycle } from '../lifecycle.ts';

/**
 * An assessment is composed as a draft and published as a fixed version; only published versions can be sat. What
 * comes back from the archive is what it was: a draft, or published.
 */
export const assessmentLifecycle = defineLifecycle({
  draft: { publish: 'published', archive: 'archived' },
  published: { publish: 'published', archive: 'archived' },
  archived: { restore: 'published', restore_draft: 'draft' },
});

export type AssessmentState = (typeof assessmentLifecycle.states)[number];
export type AssessmentEvent = (typeof assessmentLifecycle.events)[number];

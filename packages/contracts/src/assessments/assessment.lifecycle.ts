import { defineLifecycle } from '../lifecycle.ts';

/** An assessment is composed as a draft and published as a fixed version; only published versions can be sat. */
export const assessmentLifecycle = defineLifecycle({
  draft: { publish: 'published', archive: 'archived' },
  published: { publish: 'published', archive: 'archived' },
  archived: { restore: 'draft' },
});

export type AssessmentState = (typeof assessmentLifecycle.states)[number];
export type AssessmentEvent = (typeof assessmentLifecycle.events)[number];

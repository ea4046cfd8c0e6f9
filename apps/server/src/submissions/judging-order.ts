/**
 * How urgent a task of judging is to the queue, higher first: a run, since a person waits for it, before what was handed
 * in. Between organizations and candidates `takeNext` decides; work for authors and rejudges use slots that none
 * of these need (`questions/share-slots.ts`).
 */
export const PRIORITY = { run: 10, submission: 5 } as const;

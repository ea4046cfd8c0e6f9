import { AssessmentForMember } from '@fairshot/contracts/assessments/assessments.contract';

import type { Answer, TestBrowser } from '../platform/test-browser.ts';
import { newKey, type TestWorld } from '../platform/test-world.ts';

/** Daniel at the composer, or whoever else is named. */
export interface Composing {
  /** The path of the assessments, or of one of them and what belongs to it. */
  path(assessmentId?: string, more?: string): string;
  begin(title: string): Promise<AssessmentForMember>;
  save(assessment: AssessmentForMember, changes?: object, browser?: TestBrowser): Promise<Answer>;
  /** Saved, or the test ends here. */
  saved(assessment: AssessmentForMember, changes?: object): Promise<AssessmentForMember>;
  publish(assessment: AssessmentForMember): Promise<Answer>;
  /** Saved with these changes and published. */
  published(assessment: AssessmentForMember, changes?: object): Promise<AssessmentForMember>;
  read(assessmentId: string): Promise<AssessmentForMember>;
}

/** Assessments of Kestrel Systems, composed through the API. */
export function composeIn(world: TestWorld): Composing {
  const { browser: daniel } = world.kestrel.staff.daniel;
  const composing: Composing = {
    path: (assessmentId = '', more = '') =>
      `${world.kestrel.path}/assessments${assessmentId && `/${assessmentId}`}${more && `/${more}`}`,
    begin: async (title) =>
      AssessmentForMember.parse(
        (await daniel.post(composing.path(), { idempotencyKey: newKey(), title })).body,
      ),
    save: (assessment, changes = {}, browser = daniel) =>
      browser.put(composing.path(assessment.id), { ...assessment, ...changes }),
    saved: async (assessment, changes) =>
      AssessmentForMember.parse((await composing.save(assessment, changes)).body),
    publish: ({ id, revision }) => daniel.post(composing.path(id, 'publish'), { revision }),
    published: async (assessment, changes = {}) =>
      AssessmentForMember.parse((await composing.publish(await composing.saved(assessment, changes))).body),
    read: async (assessmentId) =>
      AssessmentForMember.parse((await daniel.get(composing.path(assessmentId))).body),
  };
  return composing;
}

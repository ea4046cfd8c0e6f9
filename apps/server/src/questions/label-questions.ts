import type { Labelling, LabelsBefore } from '@fairshot/contracts/questions/bank.contract';

import { member } from '../platform/actor.ts';
import type { ActingMember } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import {
  type LabelledVersion,
  type Labels,
  listLabelledVersions,
  lockQuestions,
  updateLabels,
} from './labels.store.ts';

interface Left {
  questionId: string;
  why: string;
}

const MOST_SKILLS = 20;

/**
 * Labels many questions at once, published ones too: no version begins, and nothing that a candidate sits changes.
 * Those that cannot take the label are named, and the others go on.
 */
export async function labelQuestions(
  { db }: Platform,
  { organizationId, accountId }: ActingMember,
  { questionIds, labelling }: { questionIds: string[]; labelling: Labelling },
): Promise<{ before: LabelsBefore[]; left: Left[] }> {
  return db.transaction(member(organizationId, accountId), async (tx) => {
    const there = new Set(await lockQuestions(tx, questionIds));
    const versions = await listLabelledVersions(tx, [...there]);
    const full = new Set(versions.filter((v) => isFullFor(v, labelling)).map((v) => v.question_id));
    const changed = versions.filter((v) => !full.has(v.question_id) && isChanged(v, labelling));
    const revisions = await updateLabels(
      tx,
      changed.map((v) => ({ id: v.id, question_id: v.question_id, ...labelled(v, labelling) })),
    );
    return {
      before: changed.map((v) => before(v, revisions.get(v.id) ?? v.revision)),
      left: [...new Set(questionIds)].flatMap((questionId) => whyLeft(questionId, there, full)),
    };
  });
}

function labelled({ skills, difficulty }: Labels, labelling: Labelling): Labels {
  switch (labelling.act) {
    case 'add_skill':
      return {
        skills: skills.includes(labelling.skill) ? skills : [...skills, labelling.skill],
        difficulty,
      };
    case 'remove_skill':
      return { skills: skills.filter((skill) => skill !== labelling.skill), difficulty };
    case 'set_difficulty':
      return { skills, difficulty: labelling.difficulty };
  }
}

function isChanged(version: Labels, labelling: Labelling): boolean {
  const { skills, difficulty } = labelled(version, labelling);
  return skills.length !== version.skills.length || difficulty !== version.difficulty;
}

function isFullFor(version: Labels, labelling: Labelling): boolean {
  return labelled(version, labelling).skills.length > MOST_SKILLS;
}

function before({ id, question_id, skills, difficulty }: LabelledVersion, revision: number): LabelsBefore {
  return { questionId: question_id, versionId: id, skills, difficulty, revision };
}

function whyLeft(questionId: string, there: ReadonlySet<string>, full: ReadonlySet<string>): Left[] {
  if (!there.has(questionId)) return [{ questionId, why: 'It is no longer in the bank.' }];
  return full.has(questionId) ? [{ questionId, why: `It has ${MOST_SKILLS} skills already.` }] : [];
}

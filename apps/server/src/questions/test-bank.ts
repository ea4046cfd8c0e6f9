import type { Language } from '@fairshot/contracts/questions/language';
import type { Difficulty } from '@fairshot/contracts/questions/difficulty';
import { sql } from 'kysely';

import type { TestWorld } from '../platform/test-world.ts';

/** A question as a test wants it; what is published stands as version 1, a draft beside it as version 2. */
export interface WantedQuestion {
  title: string;
  statement?: string;
  kind?: 'coding' | 'multiple_choice';
  state?: 'draft' | 'published' | 'archived';
  difficulty?: Difficulty;
  skills?: string[];
  languages?: Language[];
  authorId?: string;
  hasDraft?: boolean;
  isStarter?: boolean;
  /** In how many assessments it stands. */
  used?: number;
  changedAt?: Date;
}

type Organization = Pick<TestWorld['kestrel'], 'id'>;

/** Puts questions into a bank by SQL, as many and as odd as no author would write by hand. Gives their ids. */
export async function fillBankWith(
  { platform }: Pick<TestWorld, 'platform'>,
  organization: Organization,
  wanted: readonly WantedQuestion[],
): Promise<string[]> {
  return platform.db.asLogin.transaction().execute(async (tx) => {
    const ids: string[] = [];
    for (const question of wanted) ids.push(await insert(tx, organization.id, question));
    return ids;
  });
}

type Login = Parameters<
  Parameters<ReturnType<TestWorld['platform']['db']['asLogin']['transaction']>['execute']>[0]
>[0];

async function insert(tx: Login, organizationId: string, wanted: WantedQuestion): Promise<string> {
  const { kind = 'coding', state = 'published', authorId = null, hasDraft = false, changedAt } = wanted;
  const { rows } = await sql<{ id: string }>`
    insert into question (organization_id, kind, state, created_by, starter_slug, updated_at)
    values (${organizationId}, ${kind}, ${state}, ${authorId},
      ${wanted.isStarter ? sql`'starter-' || uuidv7()::text` : null}, ${changedAt ?? sql`fairshot_now()`})
    returning id`.execute(tx);
  const id = rows[0]?.id ?? '';
  const versionId = await insertVersion(tx, organizationId, id, { ...wanted, number: 1 });
  if (state !== 'draft') {
    await sql`update question_version set published_at = fairshot_now() where id = ${versionId}`.execute(tx);
    if (hasDraft)
      await insertVersion(tx, organizationId, id, {
        ...wanted,
        title: 'Unpublished',
        statement: 'zebra',
        number: 2,
      });
  }
  for (let at = 0; at < (wanted.used ?? 0); at++) await use(tx, organizationId, versionId);
  return id;
}

async function insertVersion(
  tx: Login,
  organizationId: string,
  questionId: string,
  wanted: WantedQuestion & { number: number },
): Promise<string> {
  const {
    kind = 'coding',
    difficulty = 'easy',
    skills = [],
    languages = ['python'],
    statement = '',
  } = wanted;
  const isCoding = kind === 'coding';
  const { rows } = await sql<{ id: string }>`
    insert into question_version (organization_id, question_id, kind, number, title, statement, difficulty, skills,
      languages, selection, choice_scoring)
    values (${organizationId}, ${questionId}, ${kind}, ${wanted.number}, ${wanted.title}, ${statement}, ${difficulty},
      ${skills}, ${isCoding ? languages : []}, ${isCoding ? null : 'one'}, ${isCoding ? null : 'per_choice'})
    returning id`.execute(tx);
  return rows[0]?.id ?? '';
}

async function use(tx: Login, organizationId: string, questionVersionId: string): Promise<void> {
  await sql`
    with a as (insert into assessment (organization_id) values (${organizationId}) returning id)
    insert into assessment_version (organization_id, assessment_id, number, title, duration_minutes, languages)
    select ${organizationId}, id, 1, 'Uses it', 60, array['python'] from a`.execute(tx);
  await sql`
    insert into assessment_question (organization_id, assessment_version_id, position, question_version_id, points)
    select organization_id, id, 0, ${questionVersionId}, 10 from assessment_version
    where organization_id = ${organizationId} order by id desc limit 1`.execute(tx);
}

import { member } from '../platform/actor.ts';
import type { MemberCaller } from '../platform/caller.ts';
import type { Platform } from '../platform/platform.ts';
import { type CandidateRow, listCandidateStretch } from './candidate-rows.store.ts';
import { BYTE_ORDER_MARK, csvLines, type Field, localTime } from './csv.ts';
import {
  type AskedQuestion,
  type ExportRow,
  listScoredQuestions,
  type ScoredQuestion,
} from './export.store.ts';

/** Rows that are read at once: some 200 KB of text. */
const STRETCH = 1_000;

/** The lines of a file, head first, a stretch of rows at a time, newest invitation first. */
export async function* exportLines(
  { db }: Platform,
  caller: MemberCaller,
  asked: ExportRow,
  questions: AskedQuestion[],
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLines([head(asked, questions)]);
  for (let before: string | undefined; ; ) {
    const acting = member(caller.organizationId, caller.accountId);
    const { rows, scores } = await db.transaction(acting, async (tx) => {
      const stretch = { before, size: STRETCH };
      const rows = await listCandidateStretch(tx, caller.organizationId, asked.filters, stretch);
      const attempts = rows.flatMap((row) => row.attempt_id ?? []);
      return { rows, scores: questions.length > 0 ? await listScoredQuestions(tx, attempts) : [] };
    });
    const scoresOf = Map.groupBy(scores, (score) => score.attempt_id);
    yield csvLines(
      rows
        .filter((row) => asked.kind === 'candidates' || row.attempt_id !== null)
        .map((row) => [
          ...rowFields(row, asked.time_zone),
          ...questionFields(questions, scoresOf.get(row.attempt_id ?? '') ?? []),
        ]),
    );
    if (rows.length < STRETCH) return;
    before = rows.at(-1)?.invitation_id;
  }
}

const STANDING_WORDS = {
  not_started: 'Not started',
  bounced: 'Letter did not arrive',
  expired: 'Expired',
  withdrawn: 'Withdrawn',
  sitting: 'Sitting now',
  being_judged: 'Being judged',
  ended: 'Ended, to be reviewed',
  assessed: 'Assessed',
};

const INTEGRITY_WORDS = {
  clear: 'Clear',
  to_review: 'To review',
  confirmed: 'Confirmed',
  overturned: 'Overturned',
};

function head({ time_zone }: ExportRow, questions: AskedQuestion[]): string[] {
  const timed = (word: string) => `${word} (${time_zone})`;
  return [
    'Name',
    'E-mail',
    'Assessment',
    'Version',
    'State',
    timed('Invited'),
    timed('Started'),
    timed('Finished'),
    'Minutes',
    'Score',
    'Of',
    'Percent',
    'Integrity',
    ...questions.map(({ title }) => title),
  ];
}

function rowFields(row: CandidateRow, timeZone: string): Field[] {
  const score = row.score_millipoints;
  return [
    row.candidate_name,
    row.candidate_email,
    row.title,
    row.version,
    STANDING_WORDS[row.standing],
    localTime(row.invited_at, timeZone),
    localTime(row.started_at, timeZone),
    localTime(row.finished_at, timeZone),
    minutes(row),
    score === null ? undefined : score / 1_000,
    row.max_points ?? undefined,
    score === null || !row.max_points ? undefined : Math.round(score / row.max_points) / 10,
    row.integrity_outcome ? INTEGRITY_WORDS[row.integrity_outcome] : undefined,
  ];
}

function minutes({ started_at, finished_at }: CandidateRow): number | undefined {
  if (!started_at || !finished_at) return undefined;
  return Math.round((finished_at.getTime() - started_at.getTime()) / 6_000) / 10;
}

/** A question that this attempt's version did not ask stays empty. */
function questionFields(questions: AskedQuestion[], scores: ScoredQuestion[]): Field[] {
  return questions.map(({ question_id }) => {
    const score = scores.find((it) => it.question_id === question_id);
    return score && score.score_millipoints / 1_000;
  });
}

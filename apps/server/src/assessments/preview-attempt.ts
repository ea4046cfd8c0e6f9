import type {
  AttemptForCandidate,
  QuestionForCandidate,
} from '@fairshot/contracts/attempts/attempts.contract';

import type { AnswerLanguage } from '@fairshot/contracts/questions/language';

import type { AssessmentRow } from './assessment.store.ts';
import type { ComposedQuestionRow } from './composed-question.store.ts';
import type { PreviewFrame } from './preview-invitation.ts';
import type { PreviewQuestionRow } from './preview.store.ts';

const MINUTE_MS = 60_000;

/** A sitting that began just now, with nothing written yet. */
export function attemptLike({ content, composed, questions, ...frame }: PreviewFrame): AttemptForCandidate {
  return {
    id: content.version_id,
    state: 'in_progress',
    title: content.title,
    organization: frame.organization,
    candidate: { name: frame.name, email: frame.email },
    instructions: content.instructions,
    startedAt: frame.now.toISOString(),
    deadlineAt: new Date(frame.now.getTime() + content.duration_minutes * MINUTE_MS).toISOString(),
    now: frame.now.toISOString(),
    submissionsPolicy: content.submissions_policy,
    visibility: content.visibility,
    suggestions: content.suggestions,
    credits: [],
    breakSecondsLeft: 0,
    writerEpoch: 1,
    isWriter: true,
    takeOver: content.take_over,
    lineCreditMinutes: content.line_credit_minutes,
    sections: content.sections.map(({ title, instructions, suggested_minutes: suggestedMinutes }) => ({
      title,
      instructions,
      ...(suggestedMinutes === null ? {} : { suggestedMinutes }),
    })),
    questions: composed.flatMap((question, position) => {
      const whole = questions.get(question.question_version_id);
      return whole ? questionLike(question, whole, position, content) : [];
    }),
  };
}

/** A question that none of the chosen languages fits cannot be sat; publishing says so. */
function questionLike(
  question: ComposedQuestionRow,
  whole: PreviewQuestionRow,
  position: number,
  content: AssessmentRow,
): QuestionForCandidate[] {
  const languages = languagesOf(question, content);
  const [language] = languages;
  if (!language || question.kind === 'project') return [];
  return [
    {
      questionVersionId: question.question_version_id,
      position,
      section: question.section,
      title: question.title,
      statement: whole.statement,
      points: question.points,
      kind: question.kind,
      ...(whole.selection ? { selection: whole.selection } : {}),
      choices: whole.choices,
      languages,
      timeLimitSeconds: whole.time_limit_seconds,
      timeLimitByLanguage: whole.time_limit_by_language,
      memoryLimitMb: whole.memory_limit_mb,
      starters: whole.starters,
      samples: whole.samples,
      language,
      markedForReview: false,
      isSeen: false,
      drafts: [],
      submissionCount: 0,
      runCount: 0,
      isFinal: false,
    },
  ];
}

function languagesOf(question: ComposedQuestionRow, content: AssessmentRow): AnswerLanguage[] {
  if (question.kind === 'multiple_choice') return ['choices'];
  return content.languages.filter((language) => question.languages.includes(language));
}

import { ANSWER_LANGUAGE_NAMES } from '@fairshot/contracts/questions/language';
import type { SubmissionForCompany } from '@fairshot/contracts/reports/reports.contract';
import { verdictLook } from '@fairshot/ui/verdict-chip';

import { clockTime } from '../format.ts';

/** "Submission at 10:12:40, Python, Accepted". */
export function submissionWords({ kind, submittedAt, language, verdict }: SubmissionForCompany): string {
  const words = [
    `${kind === 'run' ? 'Run' : 'Submission'} at ${clockTime(submittedAt)}`,
    ANSWER_LANGUAGE_NAMES[language],
    verdict && verdictLook(verdict).words,
  ];
  return words.filter(Boolean).join(', ');
}

import type { Remark } from '@fairshot/contracts/questions/authoring.contract';
import type { Language } from '@fairshot/contracts/questions/language';
import type { QuestionDraft } from '@fairshot/contracts/questions/question-draft';

import type { Config } from '../config.ts';

/** Limits as drafts and trials ask for them. */
interface Limits {
  timeLimitSeconds: number;
  timeLimitByLanguage?: Partial<Record<Language, number>>;
  memoryLimitMb: number;
}

/** Which limits are larger than this installation allows. What was published under larger ones stays as it is. */
export function findTooLarge(limits: Limits, ceilings: Config['ceilings']): Remark[] {
  const { timeLimitSeconds, timeLimitByLanguage = {}, memoryLimitMb } = limits;
  const tooLong = `At most ${ceilings.timeLimitSeconds} s are allowed on this installation`;
  const tooMuch = `At most ${ceilings.memoryLimitMb} MB are allowed on this installation`;
  const times = [
    ['timeLimitSeconds', timeLimitSeconds] as const,
    ...Object.entries(timeLimitByLanguage).map(
      ([language, seconds]) => [`timeLimitByLanguage.${language}`, seconds] as const,
    ),
  ];
  return [
    ...times
      .filter(([, seconds]) => seconds > ceilings.timeLimitSeconds)
      .map(([path]) => ({ path, message: tooLong })),
    ...(memoryLimitMb > ceilings.memoryLimitMb ? [{ path: 'memoryLimitMb', message: tooMuch }] : []),
  ];
}

/** The same of a draft; a question without programs has no limits. */
export function findTooLargeIn(draft: QuestionDraft, ceilings: Config['ceilings']): Remark[] {
  return draft.kind === 'coding' ? findTooLarge(draft, ceilings) : [];
}

import type { TimeCredit } from '@fairshot/contracts/attempts/time-credit';
import type { LiveMessage } from '@fairshot/contracts/live.contract';

import { withCase, withNews } from './results/submission-list.ts';
import { change, noteReached, type SittingCore } from './sitting-core.ts';
import type { Standing } from './sitting-state.ts';

/** How the server says an attempt stands, in an answer or as a push. */
export interface AttemptNews {
  state: string;
  deadlineAt: string;
  now: string;
  writerEpoch: number;
  isWriter: boolean;
  pausedAt?: string | undefined;
  pausedFor?: string | undefined;
  breakEndsAt?: string | undefined;
  breakSecondsLeft: number;
  credits: readonly TimeCredit[];
}

/** Takes what the server pushed. */
export function takeLive(core: SittingCore, message: LiveMessage): void {
  noteReached(core);
  const { list } = core.store.state;
  if (message.type === 'attempt') takeAttempt(core, message);
  if (message.type === 'submission') change(core, { list: withNews(list, message.submission) });
  if (message.type === 'case') change(core, { list: withCase(list, message.submissionId, message.case) });
}

/** Takes the attempt's standing and deadline as the server sees them now. */
export function takeAttempt(core: SittingCore, news: AttemptNews): void {
  core.clock.observe(news.now);
  const deadline = Date.parse(news.deadlineAt);
  change(core, {
    deadline,
    pausedFor: news.pausedFor,
    credits: news.credits,
    breakEndsAt: news.breakEndsAt === undefined ? undefined : Date.parse(news.breakEndsAt),
    breakSecondsLeft: news.breakSecondsLeft,
    leftAtNews: deadline - Date.parse(news.pausedAt ?? news.now),
    standing: standingAfter(core, news, deadline),
  });
}

function standingAfter({ store, clock }: SittingCore, news: AttemptNews, deadline: number): Standing {
  const { standing, attempt } = store.state;
  if (news.state !== 'in_progress' && news.state !== 'paused') return 'over';
  if (!news.isWriter || news.writerEpoch > attempt.writerEpoch) return 'other_writer';
  if (standing === 'other_tab' || standing === 'over') return standing;
  if (news.state === 'paused') return 'paused';
  return clock.now() >= deadline ? 'handing_in' : 'open';
}

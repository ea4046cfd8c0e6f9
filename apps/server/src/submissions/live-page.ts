import type { LiveMessage } from '@fairshot/contracts/live.contract';

import { readAttemptNews } from '../attempts/get-attempt.ts';
import { candidate } from '../platform/actor.ts';
import type { CandidateCaller } from '../platform/caller.ts';
import type { News } from '../platform/live-news.ts';
import type { Platform } from '../platform/platform.ts';
import { readForCandidate } from './candidate-view.ts';

/** After a lost line a page is told of everything that may have changed in this time. */
const LOOK_BACK_SECONDS = 300;

/** What an open page has not been told yet; news that arrive while it is being told gather here. */
interface Untold {
  attempt: boolean;
  missed: boolean;
  submissions: Set<string>;
  cases: Map<string, Set<number>>;
}

const nothing = (): Untold => ({ attempt: false, missed: false, submissions: new Set(), cases: new Map() });

export interface LivePage {
  hear(news: News): void;
  close(): void;
}

/** How long a page waits to be told again when it could not be read. */
const AGAIN_MS = 1_000;

/**
 * One open page. Announcements carry ids alone; what the page is sent is read here, as its candidate may see it,
 * in one transaction for all that gathered meanwhile.
 */
export function openLivePage(
  platform: Platform,
  caller: CandidateCaller,
  attemptId: string,
  send: (message: LiveMessage) => void,
): LivePage {
  let untold = nothing();
  let telling = false;
  const closing = new AbortController();

  const tell = async () => {
    telling = true;
    while (!closing.signal.aborted && hasNews(untold)) {
      const now = untold;
      untold = nothing();
      for (const message of await readMessages(platform, caller, attemptId, now)) send(message);
    }
    telling = false;
  };
  const tellOrTryLater = () => {
    tell().catch((error: unknown) => {
      platform.log.warn({ err: error }, 'a page could not be told');
      untold.missed = true;
      setTimeout(tellOrTryLater, AGAIN_MS).unref();
    });
  };
  return {
    hear(news) {
      gather(untold, news);
      if (!telling) tellOrTryLater();
    },
    close: () => closing.abort(),
  };
}

function hasNews({ attempt, missed, submissions, cases }: Untold): boolean {
  return attempt || missed || submissions.size > 0 || cases.size > 0;
}

function gather(untold: Untold, news: News): void {
  if (news === 'missed') untold.missed = true;
  else if (news.kind === 'attempt') untold.attempt = true;
  else if (news.submissionId && news.kind === 'submission') untold.submissions.add(news.submissionId);
  else if (news.submissionId && news.position !== undefined) {
    const positions = untold.cases.get(news.submissionId) ?? new Set();
    untold.cases.set(news.submissionId, positions.add(news.position));
  }
}

async function readMessages(
  { db }: Platform,
  caller: CandidateCaller,
  attemptId: string,
  untold: Untold,
): Promise<LiveMessage[]> {
  const { candidateId } = caller;
  return db.transaction(candidate(candidateId), async (tx) => {
    const messages: LiveMessage[] = [];
    if (untold.attempt || untold.missed) {
      const attempt = await readAttemptNews(tx, caller, attemptId);
      if (attempt) messages.push(attempt);
    }
    const ids = [...untold.submissions, ...untold.cases.keys()];
    if (ids.length > 0) {
      for (const submission of await readForCandidate(tx, { attemptId, candidateId, ids })) {
        // A whole submission holds its cases; single ones are sent where nothing else of it changed.
        if (untold.submissions.has(submission.id)) messages.push({ type: 'submission', submission });
        else messages.push(...caseMessages(submission, untold.cases.get(submission.id) ?? new Set()));
      }
    }
    if (untold.missed) {
      const changed = { attemptId, candidateId, changedWithinSeconds: LOOK_BACK_SECONDS };
      for (const submission of await readForCandidate(tx, changed))
        messages.push({ type: 'submission', submission });
    }
    return messages;
  });
}

type Submission = Extract<LiveMessage, { type: 'submission' }>['submission'];

function caseMessages(submission: Submission, positions: Set<number>): LiveMessage[] {
  return submission.cases
    .filter((it) => positions.has(it.position))
    .map((it) => ({ type: 'case', submissionId: submission.id, case: it }));
}

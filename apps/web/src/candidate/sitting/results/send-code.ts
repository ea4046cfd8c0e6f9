import type { Language } from '@fairshot/contracts/questions/language';
import type { SubmissionForCandidate } from '@fairshot/contracts/submissions/submissions.contract';

import { newKey } from '../../../client/new-key.ts';
import { isRefusal, OfflineError, RefusalError } from '../../../client/trouble.ts';
import { change, reach, type SittingCore } from '../sitting-core.ts';
import { currentText, type Notice } from '../sitting-state.ts';
import { withAnswer } from './submission-list.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 5_000;

/** Runs what is in the editor on the samples, or on `ownInput`. Never counts. */
export async function runInEditor(core: SittingCore, ownInput?: string): Promise<void> {
  const body = { ...codeToSend(core), ...(ownInput === undefined ? {} : { ownInput }) };
  await send(core, 'run', () => core.door.run(body));
}

/** Hands in what is in the editor. */
export async function submitInEditor(core: SittingCore): Promise<void> {
  const body = codeToSend(core);
  await send(core, 'submission', () => core.door.submit(body));
}

// The key is made once per press: however often the request is repeated, the server does it once.
function codeToSend({ store }: SittingCore) {
  const { questionVersionId, language, source } = currentText(store.state);
  const { writerEpoch } = store.state.attempt;
  // Choices are never sent this way: see `useResultActs`.
  return { idempotencyKey: newKey(), questionVersionId, language: language as Language, source, writerEpoch };
}

async function send(
  core: SittingCore,
  kind: 'run' | 'submission',
  ask: () => Promise<SubmissionForCandidate>,
): Promise<void> {
  if (core.store.state.sending || core.store.state.standing !== 'open') return;
  change(core, { sending: kind, notice: undefined });
  try {
    const answer = await insist(core, ask);
    change(core, { list: withAnswer(core.store.state.list, answer) });
  } catch (error) {
    change(core, { notice: noticeOf(error) });
  } finally {
    change(core, { sending: undefined });
  }
}

/** While nobody can be reached, Run and Submit wait; the grace after the deadline is theirs as well. */
async function insist<T>(core: SittingCore, ask: () => Promise<T>): Promise<T> {
  for (let failures = 0; ; failures++) {
    try {
      return await reach(core, ask());
    } catch (error) {
      const { standing } = core.store.state;
      const isPassing = error instanceof OfflineError || isRefusal(error, 'unavailable');
      if (!isPassing || (standing !== 'open' && standing !== 'handing_in')) throw error;
      const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** failures);
      await new Promise((resolve) => setTimeout(resolve, longest * (0.5 + Math.random() / 2)));
    }
  }
}

function noticeOf(error: unknown): Notice {
  const reference = error instanceof RefusalError && error.reference ? ` Reference ${error.reference}` : '';
  return error instanceof RefusalError
    ? { tone: 'bad', title: error.message, text: `${error.remedy}${reference}` }
    : {
        tone: 'bad',
        title: 'That did not work, and it is our fault.',
        text: 'Your answer is kept. Try again.',
      };
}

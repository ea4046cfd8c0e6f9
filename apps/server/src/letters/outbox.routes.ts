import type { LetterListItem } from '@fairshot/contracts/invitations/invitations.contract';
import * as routes from '@fairshot/contracts/invitations/outbox.contract';

import { system } from '../platform/actor.ts';
import type { HttpServer } from '../platform/http-server.ts';
import type { Platform } from '../platform/platform.ts';
import { refuse } from '../platform/refuse.ts';
import type { LetterContent } from './letter.ts';
import { type Letter, findLetter, listLetters } from './letter.store.ts';
import { unsealContent } from './post-letter.ts';
import { renderText } from './render-letter.ts';
import { retryLetter } from './retry-letter.ts';

const PAGE = 50;

/** The outbox, for platform admins: where a letter is read and passed on when there is no mail server. */
export function serveOutbox(server: HttpServer, platform: Platform): void {
  server.serve(routes.listLetters, async ({ query }) => {
    const letters = await platform.db.transaction(system, (tx) => listLetters(tx, PAGE + 1, query.before));
    return { letters: letters.slice(0, PAGE).map(listItem), hasMore: letters.length > PAGE };
  });
  server.serve(routes.getLetter, async ({ params }) => {
    const letter = await platform.db.transaction(system, (tx) => findLetter(tx, params.letterId));
    if (!letter) throw refuse('not_found');
    const content = unsealContent(platform, letter.sealed_body);
    return {
      ...listItem(letter),
      text: renderText(letter.state === 'sent' ? withoutSecrets(letter, content) : content),
    };
  });
  server.serve(routes.retryLetter, async ({ params }) =>
    listItem(await retryLetter(platform, params.letterId)),
  );
}

const HIDDEN = '(sent to the recipient only)';

/** A letter that a mail server took needs nobody's help; its one-time link or code is its reader's alone. */
function withoutSecrets({ kind }: Letter, content: LetterContent): LetterContent {
  const { button, facts = [] } = content;
  return {
    ...content,
    ...(button ? { button: { ...button, url: HIDDEN } } : {}),
    ...(kind === 'take_over_code'
      ? { facts: facts.map(([label]): [string, string] => [label, HIDDEN]) }
      : {}),
  };
}

function listItem(letter: Letter): LetterListItem {
  return {
    id: letter.id,
    kind: letter.kind,
    recipient: letter.recipient,
    subject: letter.subject,
    state: letter.state,
    createdAt: letter.created_at.toISOString(),
    ...(letter.sent_at ? { sentAt: letter.sent_at.toISOString() } : {}),
    ...(letter.last_error === null ? {} : { lastError: letter.last_error }),
  };
}

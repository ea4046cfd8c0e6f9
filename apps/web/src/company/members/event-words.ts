import type { PeopleEvent } from '@fairshot/contracts/organizations/members.contract';

import { ROLE_WITH_ARTICLE } from './role-words.ts';

/** What happened, as a sentence after the actor's name: "invited noor@example.org as an author". */
export function eventWords(event: PeopleEvent): string {
  const who = event.subject ?? 'somebody';
  const after = event.roleAfter && ROLE_WITH_ARTICLE[event.roleAfter];
  const before = event.roleBefore && ROLE_WITH_ARTICLE[event.roleBefore];
  switch (event.kind) {
    case 'invite':
      return `invited ${who} as ${after}`;
    case 'resend':
      return `made a new link for ${who}`;
    case 'revoke':
      return `withdrew the invitation of ${who}`;
    case 'join':
      return `joined as ${after}`;
    case 'change_role':
      return `made ${who} ${after}, who was ${before}`;
    case 'remove':
      return `removed ${who}, who was ${before}`;
    case 'restore':
      return `took ${who} back as ${after}`;
    case 'leave':
      return `left, having been ${before}`;
    case 'transfer':
      return `passed the ownership to ${who} and became ${after}`;
    case 'end_sessions':
      return `ended all sessions of ${who}`;
    case 'require_second_factor':
      return 'asked every member for a second factor';
    case 'release_second_factor':
      return 'no longer asks members for a second factor';
    default:
      return 'renamed the organization';
  }
}

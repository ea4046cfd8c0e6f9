/**
 * Who acts in a transaction. PostgreSQL's row-level security reads this, so a query that forgets its WHERE still
 * sees only the actor's rows. `system` is the product itself (deadlines, judging, letters, platform admins).
 */
export type Actor =
  | { kind: 'member'; organizationId: string; accountId: string }
  | { kind: 'account'; accountId: string }
  | { kind: 'candidate'; candidateId: string }
  | { kind: 'link'; tokenHash: Buffer }
  | { kind: 'system' };

export const system: Actor = { kind: 'system' };

export const member = (organizationId: string, accountId: string): Actor => ({
  kind: 'member',
  organizationId,
  accountId,
});

/** Somebody who is logged in and has not yet chosen an organization. */
export const account = (accountId: string): Actor => ({ kind: 'account', accountId });

export const candidate = (candidateId: string): Actor => ({ kind: 'candidate', candidateId });

/** Whoever holds a personal link: sees the one invitation it names. */
export const link = (tokenHash: Buffer): Actor => ({ kind: 'link', tokenHash });

/** The role and settings that stand for an actor until the transaction ends. */
export function actorSettings(actor: Actor): {
  role: 'fairshot_app' | 'fairshot_worker';
  settings: Record<string, string>;
} {
  switch (actor.kind) {
    case 'member':
      return {
        role: 'fairshot_app',
        settings: { organization: actor.organizationId, account: actor.accountId },
      };
    case 'account':
      return { role: 'fairshot_app', settings: { account: actor.accountId } };
    case 'candidate':
      return { role: 'fairshot_app', settings: { candidate: actor.candidateId } };
    case 'link':
      return { role: 'fairshot_app', settings: { link: actor.tokenHash.toString('hex') } };
    case 'system':
      return { role: 'fairshot_worker', settings: {} };
  }
}

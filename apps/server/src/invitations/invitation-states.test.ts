import {
  invitationLifecycle,
  type InvitationState,
} from '@fairshot/contracts/invitations/invitation.lifecycle';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { invite, openLink, publishAssessment } from '../platform/test-sitting.ts';
import { createTestWorld, type TestWorld } from '../platform/test-world.ts';

/** Every state of the life cycle × what people may do to an invitation; a new state brings its cases. */
let world: TestWorld;
let assessmentId: string;

beforeAll(async () => {
  world = await createTestWorld();
  assessmentId = (await publishAssessment(world)).id;
});
afterAll(() => world.close());

let people = 0;
async function invitationIn(state: InvitationState): Promise<{ invitationId: string; token: string }> {
  const invited = await invite(world, assessmentId, { name: '', email: `state-${++people}@example.org` });
  await world.platform.db.asLogin
    .updateTable('invitation')
    .set({ state, accepted_at: state === 'accepted' ? new Date() : null })
    .where('id', '=', invited.invitationId)
    .execute();
  return invited;
}

async function stateOf(invitationId: string): Promise<string> {
  const { asLogin } = world.platform.db;
  const query = asLogin.selectFrom('invitation').select('state').where('id', '=', invitationId);
  return (await query.executeTakeFirstOrThrow()).state;
}

function act(invitationId: string, verb: 'revoke' | 'renew-link') {
  return world.kestrel.staff.daniel.browser.post(`${world.kestrel.path}/invitations/${invitationId}/${verb}`);
}

/** What opening a link in a state answers; the rest opens. */
const CLOSED: Partial<Record<InvitationState, string>> = {
  draft: 'link_unknown',
  declined: 'link_revoked',
  revoked: 'link_revoked',
  expired: 'link_expired',
};
const RENEWABLE: InvitationState[] = ['sent', 'opened', 'bounced', 'accepted'];

describe.each([...invitationLifecycle.states])('an invitation that is %s', (state) => {
  test(CLOSED[state] ? `says ${CLOSED[state]} when its link is opened` : 'opens', async () => {
    const { invitationId, token } = await invitationIn(state);
    const answer = await world.stranger().post('/api/invitations/open', { token });
    expect(answer.body['code']).toBe(CLOSED[state]);
    const moves = !CLOSED[state] && invitationLifecycle.allows(state, 'open');
    expect(await stateOf(invitationId)).toBe(moves ? 'opened' : state);
  });

  const mayRevoke = invitationLifecycle.allows(state, 'revoke');
  test(mayRevoke ? 'can be withdrawn' : 'cannot be withdrawn', async () => {
    const { invitationId } = await invitationIn(state);
    expect((await act(invitationId, 'revoke')).status).toBe(mayRevoke ? 200 : 409);
    expect(await stateOf(invitationId)).toBe(mayRevoke ? 'revoked' : state);
  });

  const mayRenew = RENEWABLE.includes(state);
  test(mayRenew ? 'can get a new link' : 'cannot get a new link', async () => {
    const { invitationId, token } = await invitationIn(state);
    expect((await act(invitationId, 'renew-link')).status).toBe(mayRenew ? 200 : 409);
    expect(await stateOf(invitationId)).toBe(mayRenew && state === 'bounced' ? 'sent' : state);
    const old = await world.stranger().post('/api/invitations/open', { token });
    if (mayRenew) expect(old.body['code']).toBe('link_unknown');
  });
});

test('when a withdrawal and Start race, exactly one happens', async () => {
  for (let round = 0; round < 5; round++) {
    const { invitationId, token } = await invitationIn('sent');
    const { browser } = await openLink(world, token);
    const [revoked, started] = await Promise.all([
      act(invitationId, 'revoke'),
      browser.post(`/api/invitations/${invitationId}/start`),
    ]);
    expect([revoked.status, started.status].filter((status) => status === 200)).toHaveLength(1);
    expect(await stateOf(invitationId)).toBe(started.status === 200 ? 'accepted' : 'revoked');
  }
});

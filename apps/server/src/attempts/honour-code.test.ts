import { afterAll, beforeAll, expect, test } from 'vitest';

import { type Guest, look, openSittings, type Sittings } from './test-sittings.ts';

let sittings: Sittings;

beforeAll(async () => {
  sittings = await openSittings();
});
afterAll(() => sittings.world.close());

const invited = async (person: 'asha' | 'yusuf' | 'grace' = 'asha') =>
  sittings.invite(await sittings.publish({ honourCode: 'I work **alone**.' }), { person });
const start = ({ browser, invitationId }: Guest, body?: object) =>
  browser.post(`/api/invitations/${invitationId}/start`, body);

test('the honour code stands on the landing page with its name', async () => {
  const { browser, invitationId } = await invited();
  expect((await browser.get(`/api/invitations/${invitationId}`)).body['assessment']).toMatchObject({
    honourCode: { name: 'own-1', text: 'I work **alone**.' },
  });
});

test('nobody starts who did not accept it in these words, and nothing began', async () => {
  const guest = await invited('yusuf');
  for (const body of [undefined, {}, { honourCode: 'own-2' }, { honourCode: '' }])
    expect(await start(guest, body)).toMatchObject({
      status: 409,
      body: { code: 'honour_code_not_accepted' },
    });
  const attempts = await look(sittings.platform, 'select from attempt where invitation_id = $1', [
    guest.invitationId,
  ]);
  expect(attempts).toEqual([]);
});

test('what was accepted and when is kept with the attempt, and a second press changes neither', async () => {
  const guest = await invited('grace');
  const first = await start(guest, { honourCode: 'own-1' });
  expect(await start(guest)).toEqual(expect.objectContaining({ status: 200, body: first.body }));
  const [attempt] = await look<{ name: string; at_start: boolean }>(
    sittings.platform,
    `select honour_code_name as name, honour_code_accepted_at = started_at as at_start from attempt
     where invitation_id = $1`,
    [guest.invitationId],
  );
  expect(attempt).toEqual({ name: 'own-1', at_start: true });
});

import type { Invite } from '@fairshot/contracts/invitations/invitations.contract';

import type { Tx } from '../platform/database.ts';
import { refuse } from '../platform/refuse.ts';
import { isTimeZone } from './invitation-letter.ts';
import { isPast } from './invite.store.ts';

/** Refuses a window that ends before it begins or is over already, and a time zone nobody knows. */
export async function requireWindow(tx: Tx, { opensAt, closesAt, timeZone }: Invite): Promise<void> {
  const fields = [];
  if (Date.parse(closesAt) <= Date.parse(opensAt)) {
    fields.push({ path: 'closesAt', message: 'Must be later than the opening' });
  } else if (await isPast(tx, new Date(closesAt))) {
    fields.push({ path: 'closesAt', message: 'Is over already' });
  }
  if (!isTimeZone(timeZone)) fields.push({ path: 'timeZone', message: 'This time zone is not known' });
  if (fields.length > 0) throw refuse('bad_input', { fields });
}

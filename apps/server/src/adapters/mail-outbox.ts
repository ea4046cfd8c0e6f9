import type { Mail } from '../letters/mail.port.ts';

/** No mail server: letters are kept in the outbox, where an admin reads them and passes their links on. */
export function keepLetters(): Mail {
  return { send: async () => 'kept' };
}

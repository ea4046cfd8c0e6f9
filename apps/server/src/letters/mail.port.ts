/** A letter ready to leave. */
export interface OutgoingLetter {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  replyTo?: { name: string; address: string };
}

/** `sent`: a mail server took it. `kept`: there is none; an admin passes it on by hand from the outbox. */
export type Delivery = 'sent' | 'kept';

/** The mail server will never take a letter to this address; trying again is no use. */
export class RecipientRefused extends Error {}

/** Whoever carries letters. Rejects when it did not work this time. */
export interface Mail {
  send(letter: OutgoingLetter): Promise<Delivery>;
}

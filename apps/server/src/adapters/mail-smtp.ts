import { createTransport } from 'nodemailer';

import { type Mail, RecipientRefused } from '../letters/mail.port.ts';

/** A mail server that does not answer must not hold a letter's row for long. */
const PATIENCE_MS = 10_000;

/** Sends by SMTP; `smtps:` is encrypted from the first byte, `smtp:` as soon as the server offers it. */
export function sendBySmtp(smtpUrl: string, from: string): Mail & { close(): void } {
  const transport = createTransport({
    url: smtpUrl,
    pool: true,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  });
  return {
    async send(letter) {
      try {
        await transport.sendMail({
          // One id for every try, so that a letter sent twice is shown once.
          messageId: `<${letter.id}@fairshot>`,
          from,
          to: letter.recipient,
          subject: letter.subject,
          text: letter.text,
          html: letter.html,
          ...(letter.replyTo ? { replyTo: letter.replyTo } : {}),
          headers: { 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return 'sent';
      } catch (error) {
        throw isFinal(error) ? new RecipientRefused((error as Error).message) : error;
      }
    },
    close: () => transport.close(),
  };
}

/** Class 5 of SMTP's answers to RCPT means never; class 4, and everything about the connection, means later. */
function isFinal(error: unknown): boolean {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  return code === 'EENVELOPE' && (responseCode ?? 0) >= 500;
}

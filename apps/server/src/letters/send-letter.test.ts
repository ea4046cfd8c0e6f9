import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { keepLetters } from '../adapters/mail-outbox.ts';
import { sendBySmtp } from '../adapters/mail-smtp.ts';
import { system } from '../platform/actor.ts';
import type { TestBrowser } from '../platform/test-browser.ts';
import { createTestWorld, type TestWorld } from '../platform/test-world.ts';
import type { LetterContent } from './letter.ts';
import type { Mail } from './mail.port.ts';
import { postLetter } from './post-letter.ts';
import { renderHtml, renderText } from './render-letter.ts';
import { sendLetter } from './send-letter.ts';

const LETTER: LetterContent = {
  subject: 'Kestrel & Söhne invites you',
  paragraphs: ['Asha, you are invited.', 'Prices < 3 and "quotes" stay as they are.'],
  facts: [['Window', 'Fri 20 Nov 2026, 10:00']],
  button: { label: 'Open', url: 'http://fairshot.test/test/abc?x=1&y=2' },
  sender: 'Marta Kowalska, Kestrel Systems',
  replyTo: { name: 'Marta Kowalska', address: 'marta@kestrel.example' },
};

let world: TestWorld;
let server: Server;
let post: MailServer;

interface MailServer {
  url: string;
  messages: string[];
  /** What it answers to RCPT. */
  answer: string;
}

/** A mail server as far as RFC 5321 makes one: greeting, EHLO, MAIL, RCPT, DATA, QUIT. */
function talk(socket: Socket, post: MailServer): void {
  let message: string | undefined;
  socket.on('error', () => undefined);
  socket.write('220 post.test ESMTP\r\n');
  let rest = '';
  socket.on('data', (chunk) => {
    const lines = (rest + chunk.toString()).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (message !== undefined) {
        if (line !== '.') message += `${line}\n`;
        else {
          post.messages.push(message);
          message = undefined;
          socket.write('250 taken\r\n');
        }
      } else if (/^RCPT/i.test(line)) socket.write(`${post.answer}\r\n`);
      else if (/^DATA/i.test(line)) {
        message = '';
        socket.write('354 go on\r\n');
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else socket.write('250 fine\r\n');
    }
  });
}

beforeAll(async () => {
  world = await createTestWorld();
  server = createServer((socket) => talk(socket, post)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  post = { url: `smtp://127.0.0.1:${port}`, messages: [], answer: '250 fine' };
});
afterAll(async () => {
  server.close();
  await world.close();
});

async function write(recipient: string): Promise<string> {
  return world.platform.db.transaction(system, async (tx) => {
    await postLetter(world.platform, tx, { ...LETTER, kind: 'invitation', recipient });
    const row = await tx
      .selectFrom('letter')
      .select('id')
      .where('recipient', '=', recipient)
      .executeTakeFirstOrThrow();
    return row.id;
  });
}

async function becomeAdmin(): Promise<TestBrowser> {
  const { accountId, browser } = world.kestrel.staff.marta;
  await world.platform.db.asLogin
    .updateTable('account')
    .set({ is_platform_admin: true })
    .where('id', '=', accountId)
    .execute();
  browser.forgetShortCookie();
  return browser;
}

async function read(letterId: string) {
  return world.platform.db.asLogin
    .selectFrom('letter')
    .selectAll()
    .where('id', '=', letterId)
    .executeTakeFirstOrThrow();
}

async function withSmtp<Answer>(work: (mail: Mail) => Promise<Answer>): Promise<Answer> {
  const mail = sendBySmtp(post.url, 'FairShot <fairshot@kestrel.example>');
  try {
    return await work(mail);
  } finally {
    mail.close();
  }
}

describe('a letter', () => {
  test('without a mail server is kept in the outbox', async () => {
    const letterId = await write('kept@example.org');
    await sendLetter(world.platform, keepLetters(), letterId);
    expect(await read(letterId)).toMatchObject({ state: 'kept', sent_at: null });
  });

  test('with a mail server leaves once, however often its task runs', async () => {
    const letterId = await write('sent@example.org');
    await withSmtp(async (mail) => {
      await Promise.all([1, 2, 3].map(() => sendLetter(world.platform, mail, letterId)));
      await sendLetter(world.platform, mail, letterId);
    });
    expect(await read(letterId)).toMatchObject({ state: 'sent' });
    const mine = post.messages.filter((message) => message.includes('To: sent@example.org'));
    expect(mine).toHaveLength(1);
    expect(mine[0]).toContain('Reply-To: Marta Kowalska <marta@kestrel.example>');
    expect(mine[0]).toContain(`Message-ID: <${letterId}@fairshot>`);
  });

  test('shows an admin its link while it is to be passed on by hand, and no longer once it was sent', async () => {
    const admin = await becomeAdmin();
    const textOf = async (recipient: string) => {
      const { id } = await world.platform.db.asLogin
        .selectFrom('letter')
        .select('id')
        .where('recipient', '=', recipient)
        .executeTakeFirstOrThrow();
      return String((await admin.get(`/api/admin/letters/${id}`)).body['text']);
    };
    expect(await textOf('kept@example.org')).toContain('http://fairshot.test/test/abc');
    expect(await textOf('sent@example.org')).not.toContain('http');
  });

  test('that the server cannot take now waits and keeps the reason', async () => {
    post.answer = '451 try later';
    const letterId = await write('later@example.org');
    await withSmtp((mail) => sendLetter(world.platform, mail, letterId));
    expect(await read(letterId)).toMatchObject({ state: 'queued', tries: 1 });
    expect((await read(letterId)).last_error).toContain('451');
    post.answer = '250 fine';
    await withSmtp((mail) => sendLetter(world.platform, mail, letterId));
    expect((await read(letterId)).state).toBe('sent');
  });

  test('to an address that does not exist fails at once, until an admin queues it again', async () => {
    post.answer = '550 no such person';
    const letterId = await write('nobody@example.org');
    await withSmtp((mail) => sendLetter(world.platform, mail, letterId));
    expect(await read(letterId)).toMatchObject({ state: 'failed' });
    post.answer = '250 fine';

    const admin = await becomeAdmin();
    const retry = () => admin.post(`/api/admin/letters/${letterId}/retry`);
    expect((await retry()).body).toMatchObject({ state: 'queued' });
    expect((await retry()).body).toMatchObject({ code: 'wrong_state' });
  });

  test('to a server that is away gives up after six tries', async () => {
    const letterId = await write('away@example.org');
    const away = sendBySmtp('smtp://127.0.0.1:1', 'FairShot <fairshot@kestrel.example>');
    for (let tries = 0; tries < 6; tries++) await sendLetter(world.platform, away, letterId);
    away.close();
    expect(await read(letterId)).toMatchObject({ state: 'failed', tries: 6 });
  });
});

test('plain text and HTML say the same, and neither text nor address can break the page', () => {
  expect(renderText(LETTER)).toBe(
    [
      'Asha, you are invited.',
      'Prices < 3 and "quotes" stay as they are.',
      'Window: Fri 20 Nov 2026, 10:00',
      'Open:\nhttp://fairshot.test/test/abc?x=1&y=2',
      'Marta Kowalska, Kestrel Systems\n',
    ].join('\n\n'),
  );
  const html = renderHtml({ ...LETTER, paragraphs: ['<script>alert(1)</script>'] });
  expect(html).not.toContain('<script>');
  expect(html).toContain('&lt;script&gt;');
  expect(html).toContain('href="http://fairshot.test/test/abc?x=1&amp;y=2"');
});

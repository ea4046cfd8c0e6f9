import type { LetterContent } from '../letters/letter.ts';

/** What an invitation's letter tells. */
export interface InvitationToWrite {
  candidateName: string;
  organization: string;
  title: string;
  durationMinutes: number;
  opensAt: Date;
  closesAt: Date;
  lateStart: 'truncate' | 'full';
  /** IANA name; the organizer's, since nothing is known of the candidate's before they open the page. */
  timeZone: string;
  inviter: { name: string; email: string };
}

/** The letter with the personal link: who invites to what, how long, when, what is recorded, what to do. */
export function invitationLetter(invitation: InvitationToWrite, personalLink: string): LetterContent {
  const { candidateName, organization, title, durationMinutes, lateStart, inviter } = invitation;
  const greeting = candidateName ? `${candidateName}, ` : '';
  const end = lateStart === 'truncate' ? ', at the latest until the window closes' : '';
  return {
    subject: `${organization} invites you to ${title}`,
    paragraphs: [
      `${greeting}${organization} invites you to ${title}. You have ${durationMinutes} minutes from the moment you press Start${end}.`,
      'Your code, your runs and submissions, and the time you spend on each question are recorded; no video.',
      'Read everything first, then start when it suits you. The link is yours alone: do not pass it on.',
    ],
    facts: windowFacts(invitation),
    button: { label: 'Open the assessment', url: personalLink },
    sender: `${inviter.name}, ${organization}`,
    replyTo: { name: inviter.name, address: inviter.email },
  };
}

function windowFacts({ opensAt, closesAt, timeZone }: InvitationToWrite): [string, string][] {
  const inZone = `${when(opensAt, timeZone)} to ${when(closesAt, timeZone)}, ${timeZone}`;
  if (timeZone === 'UTC') return [['Window', inZone]];
  return [
    ['Window', inZone],
    ['In UTC', `${when(opensAt, 'UTC')} to ${when(closesAt, 'UTC')}`],
  ];
}

/** "Fri 20 Nov 2026, 10:00". */
function when(instant: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')}`;
}

/** Whether this machine knows the zone. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

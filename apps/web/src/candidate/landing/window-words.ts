import type { InvitationForCandidate } from '@fairshot/contracts/invitations/invitations.contract';

const MINUTE_MS = 60_000;

/** "Fri 20 Nov, 10:00" in a time zone; the reader's own by default. */
export function dayAndMinute(instant: string | number, timeZone = ownZone()): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('weekday')} ${part('day')} ${part('month')}, ${part('hour')}:${part('minute')}`;
}

/** "Kolkata time": a zone by the city in its name, as people say it. */
export function zoneWords(timeZone = ownZone()): string {
  const city = timeZone.split('/').at(-1) ?? timeZone;
  return city === 'UTC' ? 'UTC' : `${city.replaceAll('_', ' ')} time`;
}

/** The window as its organizer reads it; nothing where both clocks show the same. */
export function organizersWindow({
  opensAt,
  closesAt,
  timeZone,
}: InvitationForCandidate): string | undefined {
  const theirs = `${dayAndMinute(opensAt, timeZone)} to ${dayAndMinute(closesAt, timeZone)}`;
  const own = `${dayAndMinute(opensAt)} to ${dayAndMinute(closesAt)}`;
  return theirs === own ? undefined : `${theirs}, ${zoneWords(timeZone)}`;
}

/** What a candidate should know about starting late, if anything. `now` in milliseconds by the server. */
export function lateStartWords(invitation: InvitationForCandidate, now: number): string | undefined {
  const { durationMinutes } = invitation.assessment;
  const closes = Date.parse(invitation.closesAt);
  if (invitation.lateStart === 'full')
    return `Start by then; you have all ${durationMinutes} minutes from your start.`;
  // Extra time is had after the window as well.
  const ends = closes + invitation.extraMinutes * MINUTE_MS;
  const latestFull = ends - durationMinutes * MINUTE_MS;
  if (now <= latestFull)
    return `Start by ${dayAndMinute(latestFull)} to have all ${durationMinutes} minutes.`;
  return `If you start now you have ${Math.max(0, Math.floor((ends - now) / MINUTE_MS))} minutes: ${endWords(invitation)}.`;
}

function endWords({ extraMinutes }: InvitationForCandidate): string {
  if (extraMinutes === 0) return 'the attempt ends with the window';
  return `the attempt ends ${minuteWords(extraMinutes)} after the window`;
}

/** What was arranged for this person, in plain words; nothing where nothing was. */
export function arrangedWords({ extraMinutes, breakMinutes, assessment }: InvitationForCandidate): string[] {
  const { durationMinutes } = assessment;
  return [
    ...(extraMinutes > 0
      ? [`You have ${durationMinutes} minutes; ${minuteWords(extraMinutes)} of them extra time.`]
      : []),
    ...(breakMinutes > 0
      ? [
          `You may take breaks of ${minuteWords(breakMinutes)} in all. The clock stands still meanwhile, and nothing can be written.`,
        ]
      : []),
  ];
}

function minuteWords(count: number): string {
  return count === 1 ? '1 minute' : `${count} minutes`;
}

/** "in 2 days", "in 3 h 05 min", "in 12:05": coarse from afar, to the second in the last hour. */
export function countdownWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  if (hours >= 48) return `in ${Math.floor(hours / 24)} days`;
  if (hours > 0) return `in ${hours} h ${String(minutes).padStart(2, '0')} min`;
  return `in ${minutes}:${String(seconds % 60).padStart(2, '0')}`;
}

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

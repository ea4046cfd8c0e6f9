/* `<input type="datetime-local">` speaks of wall-clock time in the browser's own zone. */

/** The next full hour plus so many, as the control writes it: `2026-11-22T10:00`. */
export function nextHour(plus: number, now = new Date()): string {
  const at = new Date(now);
  at.setMinutes(0, 0, 0);
  at.setHours(at.getHours() + plus);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}T${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

/** The instant a wall-clock time names in the browser's zone; undefined while it is incomplete. */
export function toInstant(wallClock: string): string | undefined {
  const at = new Date(wallClock);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** The browser's IANA zone: `Asia/Kolkata`. */
export function zoneName(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
}

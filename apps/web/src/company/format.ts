/* How staff read numbers and instants: in their own zone and language, always exact. */

const NARROW_SPACE = '\u202f';

/** "20 Nov 2026, 10:02". */
export function day(instant: string): string {
  return new Date(instant).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** "10:02:31"; evidence is never "a moment ago". */
export function clockTime(instant: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
}

/** Seconds as "14 min", or "45 s" under a minute. */
export function stretch(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)}${NARROW_SPACE}s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)}${NARROW_SPACE}min`;
  return `${Math.floor(seconds / 3600)}${NARROW_SPACE}h ${Math.round((seconds % 3600) / 60)}${NARROW_SPACE}min`;
}

/** Milliseconds of CPU time: "24 ms", "1.82 s". */
export function cpuTime(milliseconds: number): string {
  return milliseconds < 1000
    ? `${milliseconds}${NARROW_SPACE}ms`
    : `${(milliseconds / 1000).toFixed(2)}${NARROW_SPACE}s`;
}

/** KB as "9.4 MB". */
export function memory(kilobytes: number): string {
  return kilobytes < 1024
    ? `${kilobytes}${NARROW_SPACE}KB`
    : `${(kilobytes / 1024).toFixed(1)}${NARROW_SPACE}MB`;
}

/** Bytes as "16 B", "1.1 kB", "3.5 MB". */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes}${NARROW_SPACE}B`;
  if (bytes < 1_000_000) return `${(bytes / 1000).toFixed(1)}${NARROW_SPACE}kB`;
  return `${(bytes / 1_000_000).toFixed(1)}${NARROW_SPACE}MB`;
}

/** Thousandths of points as "16.67" without needless zeros. */
export function points(millipoints: number): string {
  return String(Math.round(millipoints / 10) / 100);
}

/** "1 question", "3 questions". */
export function count(amount: number, one: string, many = `${one}s`): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

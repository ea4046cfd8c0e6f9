import { readdirSync, readFileSync } from 'node:fs';

/** Linux reports processor time in hundredths of a second, whatever the kernel's own tick. */
const MS_PER_TICK = 10;

/**
 * CPU milliseconds of a process, this one if not told, and everything below it, the ended and waited-for included. The difference of two
 * readings is what was spent in between, off by at most a tick per living process.
 */
export function cpuOfTree(root = process.pid): number {
  const processes = new Map(
    readdirSync('/proc')
      .map(Number)
      .filter(Number.isInteger)
      .map((pid) => [pid, read(pid)] as const),
  );
  const isOurs = (pid: number): boolean =>
    pid === root || (pid > 1 && isOurs(processes.get(pid)?.parent ?? 0));
  return [...processes].reduce((sum, [pid, { ticks }]) => sum + (isOurs(pid) ? ticks * MS_PER_TICK : 0), 0);
}

/** Fields 4 and 14 to 17 of proc(5)'s stat, counted after the name, which may hold blanks and brackets. */
function read(pid: number): { parent: number; ticks: number } {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1] ?? 0, ticks: fields.slice(11, 15).reduce((sum, ticks) => sum + ticks, 0) };
  } catch {
    return { parent: 0, ticks: 0 }; // it ended meanwhile, and its parent has its time
  }
}

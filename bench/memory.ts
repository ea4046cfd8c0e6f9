import { readdirSync, readFileSync } from 'node:fs';

interface Running {
  pid: number;
  parent: number;
  command: string;
}

/** What a process belongs to, by its command line; the first that fits. */
const PARTS: [name: string, pattern: RegExp][] = [
  ['api', /main\.ts\0api/],
  ['worker', /main\.ts\0worker/],
  ['postgres', /postgres/],
  ['supervisor', /main\.ts\0start/],
  ['judge', /main\.ts\0judge/],
  ['slots', /bwrap|case-runner/],
  ['npm', /npm|start\.mjs/],
];

/** PSS in MB of 2^20 of a process and all below it, by part and in total. */
export function memoryOf(root: number): Record<string, number> {
  const mb: Record<string, number> = {};
  for (const { pid, command } of familyOf(root)) {
    const part = PARTS.find(([, pattern]) => pattern.test(command))?.[0] ?? 'other';
    mb[part] = (mb[part] ?? 0) + pssOf(pid);
  }
  const total = Object.values(mb).reduce((one, other) => one + other, 0);
  return Object.fromEntries(
    Object.entries({ ...mb, total }).map(([part, size]) => [part, Math.round(size * 10) / 10]),
  );
}

function familyOf(root: number): Running[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => readProcess(Number(pid)));
  const family = all.filter(({ pid }) => pid === root);
  for (const member of family) family.push(...all.filter(({ parent }) => parent === member.pid));
  return family;
}

/** proc(5): the name in stat may hold spaces, so the fields are counted after its closing bracket. */
function readProcess(pid: number): Running[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
    return [{ pid, parent, command: readFileSync(`/proc/${pid}/cmdline`, 'utf8') }];
  } catch {
    return [];
  }
}

function pssOf(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

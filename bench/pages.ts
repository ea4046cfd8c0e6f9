import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';

import { percentile } from './percentile.ts';
import { openPagesStand, type PagesStand } from './pages-stand.ts';
import { pageVisits } from './page-visits.ts';

/** So often each page is asked for; the first few of each warm caches up and are not counted. */
const COUNTED = 40;
const WARM_UP = 5;

/**
 * How long staff's pages wait for the api in an organization with 2,000 questions, 20,000 attempts and all that
 * belongs to them, beside another of half that size: p50 and p95 per page over HTTP, one request at a time, as a
 * logged-in owner. `--json` prints one line of JSON as the last line.
 */
export async function benchPages(args: string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fairshot-bench-'));
  chmodSync(folder, 0o755);
  const loadBefore = loadavg()[0];
  const stand = await openPagesStand(folder);
  try {
    const measured = await measure(
      stand,
      args.find((arg) => !arg.startsWith('-')),
    );
    const p95 = Object.values(measured).map((times) => times.p95);
    const report = {
      machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Linux ${release()}`,
      cores: availableParallelism(),
      loadBefore,
      loadAfter: loadavg()[0],
      ...stand.amounts,
      requestsPerPage: COUNTED,
      p50Ms: Object.fromEntries(Object.entries(measured).map(([name, times]) => [name, times.p50])),
      p95Ms: Object.fromEntries(Object.entries(measured).map(([name, times]) => [name, times.p95])),
      worstP95Ms: Math.max(...p95),
    };
    if (args.includes('--json')) return console.log(JSON.stringify(report));
    console.log(`${report.machine}, load ${loadBefore?.toFixed(1)} to ${report.loadAfter?.toFixed(1)}`);
    console.table(measured);
  } finally {
    await stand.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Times {
  p50: number;
  p95: number;
}

async function measure(stand: PagesStand, only?: string): Promise<Record<string, Times>> {
  const measured: Record<string, Times> = {};
  for (const [name, pathOf] of pageVisits(stand)) {
    if (only && !name.includes(only)) continue;
    const times: number[] = [];
    for (let at = 0; at < WARM_UP + COUNTED; at++) {
      const before = performance.now();
      await stand.get(pathOf(at));
      if (at >= WARM_UP) times.push(performance.now() - before);
    }
    measured[name] = { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
  }
  return measured;
}

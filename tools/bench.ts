import { benchJudge } from '../bench/judge.ts';
import { benchPages } from '../bench/pages.ts';
import { benchStart } from '../bench/start.ts';

/** Each measures one promise of the design and prints what it found; `--json` asks for one line of JSON. */
const BENCHES: Record<string, (args: string[]) => Promise<void>> = {
  judge: benchJudge,
  pages: benchPages,
  start: benchStart,
};

const [name = '', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) await bench(args);
else console.error(`Say what to measure: npm run bench -- ${Object.keys(BENCHES).join('|')} [--json]`);
process.exit(bench ? 0 : 2);

import { type VerdictWord, verdictLook } from './verdict-chip.tsx';

export type CaseMark = 'passed' | 'failed' | 'limit' | 'waiting' | 'not-run';

/** One box per test case: filled passed, outlined failed, hatched over a limit, pale waiting or not run. Groups stand apart. */
export function CaseStrip({ groups }: { groups: readonly (readonly CaseMark[])[] }) {
  const all = groups.flat();
  const passed = all.filter((mark) => mark === 'passed').length;
  const spared = all.filter((mark) => mark === 'not-run').length;
  const words = `${passed} of ${all.length} cases passed${spared > 0 ? `, ${spared} not run` : ''}`;
  return (
    <span className="fs-cases" role="img" aria-label={words}>
      {groups.flatMap((group, groupAt) =>
        group.map((mark, at) => (
          <i key={`${groupAt}.${at}`} data-case={mark} data-first={at === 0 || undefined} />
        )),
      )}
    </span>
  );
}

/** How a case that ended, or was not run, is drawn. */
export function markOf(verdict: VerdictWord): CaseMark {
  if (verdict === 'accepted') return 'passed';
  if (verdict === 'not_run') return 'not-run';
  return verdictLook(verdict).tone === 'limit' ? 'limit' : 'failed';
}

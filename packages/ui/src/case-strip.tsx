export type CaseMark = 'passed' | 'failed' | 'limit' | 'waiting';

/** One box per test case: filled passed, outlined failed, hatched over a limit. Groups stand a little apart. */
export function CaseStrip({ groups }: { groups: readonly (readonly CaseMark[])[] }) {
  const all = groups.flat();
  const passed = all.filter((mark) => mark === 'passed').length;
  return (
    <span className="fs-cases" role="img" aria-label={`${passed} of ${all.length} cases passed`}>
      {groups.flatMap((group, groupAt) =>
        group.map((mark, at) => (
          <i key={`${groupAt}.${at}`} data-case={mark} data-first={at === 0 || undefined} />
        )),
      )}
    </span>
  );
}

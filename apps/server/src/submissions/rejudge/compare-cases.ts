import type { RejudgeCase } from '@fairshot/contracts/submissions/rejudges.contract';

import type { ComparedCase } from './read-rejudge.store.ts';

/** Pure: the cases of both versions by their names, those of the version that judges first, and what became of each. */
export function compareCases(before: readonly ComparedCase[], after: readonly ComparedCase[]): RejudgeCase[] {
  const earlier = new Map(before.map((it) => [it.name, it]));
  const later = new Set(after.map(({ name }) => name));
  const removed = before.filter(({ name }) => !later.has(name));
  return [
    ...after.map((it) => pair(it, earlier.get(it.name), it)),
    ...removed.map((it) => pair(it, it, undefined)),
  ];
}

function pair(
  { name, is_sample: isSample }: ComparedCase,
  before: ComparedCase | undefined,
  after: ComparedCase | undefined,
): RejudgeCase {
  return {
    name,
    isSample,
    ...(before ? outcomeOf('before', before) : {}),
    ...(after ? outcomeOf('after', after) : {}),
    standing: standingOf(before, after),
  };
}

function outcomeOf(when: 'before' | 'after', { verdict, time_ms, memory_kb }: ComparedCase) {
  if (verdict === null || time_ms === null || memory_kb === null) return {};
  return { [when]: { verdict, timeMs: time_ms, memoryKb: memory_kb } };
}

function standingOf(
  before: ComparedCase | undefined,
  after: ComparedCase | undefined,
): RejudgeCase['standing'] {
  if (!before) return 'added';
  if (!after) return 'removed';
  return before.content === after.content ? 'same' : 'mended';
}

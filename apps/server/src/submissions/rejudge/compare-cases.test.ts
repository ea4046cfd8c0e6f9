import { describe, expect, test } from 'vitest';

import { compareCases } from './compare-cases.ts';
import type { ComparedCase } from './read-rejudge.store.ts';

const judged = (name: string, verdict: ComparedCase['verdict'], content = name): ComparedCase => ({
  name,
  is_sample: false,
  content,
  verdict,
  time_ms: verdict && 3,
  memory_kb: verdict && 1_024,
});

describe('The cases of two versions', () => {
  test('stand side by side by their names, those of the version that judges first', () => {
    const compared = compareCases(
      [judged('small', 'accepted'), judged('gone', 'accepted'), judged('wrong', 'wrong_answer', 'before')],
      [judged('small', 'accepted'), judged('wrong', 'accepted', 'mended'), judged('large', 'time_limit')],
    );
    expect(compared.map((it) => [it.name, it.standing, it.before?.verdict, it.after?.verdict])).toEqual([
      ['small', 'same', 'accepted', 'accepted'],
      ['wrong', 'mended', 'wrong_answer', 'accepted'],
      ['large', 'added', undefined, 'time_limit'],
      ['gone', 'removed', 'accepted', undefined],
    ]);
  });

  test('have no outcome where judging ended before them', () => {
    const [only] = compareCases([judged('small', 'accepted')], [judged('small', null)]);
    expect(only).toMatchObject({ standing: 'same', before: { verdict: 'accepted', timeMs: 3 } });
    expect(only).not.toHaveProperty('after');
  });
});

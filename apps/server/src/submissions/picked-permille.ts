/** A choice as grading needs it. */
interface Choice {
  position: number;
  isCorrect: boolean;
}

/**
 * Share of the points that picked choices reach, 0 to 1000. `all_or_nothing` wants exactly the right ones;
 * `per_choice` gives each right pick its share and takes the same for each wrong one, never below nothing, so that
 * picking all of them gains nothing by itself.
 */
export function pickedPermille(
  choices: readonly Choice[],
  picked: readonly number[],
  scoring: 'all_or_nothing' | 'per_choice',
): number {
  const right = new Set(choices.filter(({ isCorrect }) => isCorrect).map(({ position }) => position));
  const hits = picked.filter((position) => right.has(position)).length;
  const misses = picked.length - hits;
  if (scoring === 'all_or_nothing') return misses === 0 && hits === right.size ? 1000 : 0;
  return Math.max(0, Math.floor(((hits - misses) * 1000) / right.size));
}

/** The verdict on picked choices: all of the points are accepted, less is a wrong answer. */
export function pickedVerdict(permille: number): 'accepted' | 'wrong_answer' {
  return permille === 1000 ? 'accepted' : 'wrong_answer';
}

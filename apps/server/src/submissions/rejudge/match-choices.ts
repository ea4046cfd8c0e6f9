interface Choice {
  position: number;
  text: string;
}

/**
 * Which choice of the later version each choice of the earlier one is, by position; undefined where the versions do not
 * ask the same, so that what was picked in one means nothing in the other. Choices are the same by their text,
 * wherever they stand; those left over on both sides are the same where they stand at the same place: reworded.
 */
export function matchChoices(
  earlier: readonly Choice[],
  later: readonly Choice[],
): ReadonlyMap<number, number> | undefined {
  if (earlier.length !== later.length) return undefined;
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (from: Choice, to: Choice | undefined) => {
    if (!to) return;
    found.set(from.position, to.position);
    taken.add(to.position);
  };
  for (const choice of earlier) {
    pair(
      choice,
      later.find(({ position, text }) => text === choice.text && !taken.has(position)),
    );
  }
  for (const choice of earlier) {
    if (found.has(choice.position)) continue;
    pair(
      choice,
      later.find(({ position }) => position === choice.position && !taken.has(position)),
    );
  }
  return found.size === earlier.length ? found : undefined;
}

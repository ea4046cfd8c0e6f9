/** Cases of one submission, here and at a peer. */
export const CASES = 10;
/** Enough that a slot never waits for the next submission. */
export const IN_FLIGHT_PER_SLOT = 2;

/** Does something with each item, so many at a time. */
export async function inTurns<Item>(
  items: readonly Item[],
  atOnce: number,
  act: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await act(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

import { countUp } from './progress.ts';

/**
 * Does something with each item, at most `atOnce` at a time, and says how far it is; the results in the order of the
 * items. `what` names the items.
 */
export async function inTurns<Item, Result>(
  what: string,
  items: readonly Item[],
  atOnce: number,
  act: (item: Item, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const oneMore = countUp(what, items.length);
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < items.length; index = next++) {
      results[index] = await act(items[index]!, index);
      oneMore();
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
  return results;
}

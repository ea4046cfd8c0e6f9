const TOLD_EVERY_MS = 30_000;

/** Says on the error stream how far a long step is, at most twice a minute, so that nobody takes patience for a hang. */
export function countUp(what: string, total: number): () => void {
  let done = 0;
  let toldAt = Date.now();
  return () => {
    done++;
    if (Date.now() - toldAt < TOLD_EVERY_MS) return;
    toldAt = Date.now();
    console.error(`  ${what}: ${done} of ${total}`);
  };
}

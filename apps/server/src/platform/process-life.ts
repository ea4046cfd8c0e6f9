/**
 * Ends a role once, whoever asks: SIGTERM and SIGINT from outside, or the supervisor's channel closing, which
 * is how a child learns that its parent died by kill -9.
 */
export function endWith(stop: () => Promise<void>): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  if (process.channel) process.once('disconnect', end);
}

/** Tells the supervisor, if there is one. */
export function tellSupervisor(news: Record<string, unknown>): void {
  process.send?.(news);
}

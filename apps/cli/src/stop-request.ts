/** npm hands Ctrl-C on to the process that the terminal has told already: that is one request, not two. */
const SAME_REQUEST_MS = 1_000;

/**
 * A signal that aborts when somebody wants us to end: Ctrl-C, SIGTERM, a closed terminal, or the bootstrap that
 * started us and is gone. A second Ctrl-C ends at once; the roles notice by themselves that we are gone.
 */
export function stopRequest(): AbortSignal {
  const stopping = new AbortController();
  let asked = 0;
  const ask = () => {
    if (asked && Date.now() - asked > SAME_REQUEST_MS) process.exit(130);
    asked ||= Date.now();
    stopping.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  process.on('disconnect', () => stopping.abort());
  return stopping.signal;
}

/** Resolves when the signal aborts. */
export async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

/** Connection losses, PostgreSQL's classes 08 (connection), 53 (resources), 57P (shutdown), 25P03 and read-only. */
const AWAY = /^(ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|08|53|57P|25P03|25006)/;

/** Whether an error says that the database is not there just now, as opposed to a query that is wrong. */
export function isDatabaseAway(error: unknown): boolean {
  // By its parts: the queue hands its errors on as plain objects.
  const { code, syscall, message } = (error ?? {}) as {
    code?: unknown;
    syscall?: unknown;
    message?: unknown;
  };
  return (
    (typeof code === 'string' && AWAY.test(code)) ||
    // A socket file that is gone; any other missing file is a failure of ours.
    (code === 'ENOENT' && syscall === 'connect') ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      String(message),
    )
  );
}

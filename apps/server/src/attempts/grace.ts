/**
 * Slow networks are not the candidate's fault: what was typed before the deadline is taken for 30 s more.
 */
export const GRACE_SECONDS = 30;

/**
 * The clock ends an attempt a little after the grace, so that a save that began in its last moment has its lock
 * by then; the server that ends the attempt waits for that lock and sees the save.
 */
export const RUN_OUT_AFTER_SECONDS = GRACE_SECONDS + 2;

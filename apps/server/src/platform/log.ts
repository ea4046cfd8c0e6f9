import { type Logger, pino } from 'pino';

/**
 * One line of JSON per event. Whatever could let somebody in, and what candidates wrote, is struck out by name;
 * request bodies are never logged, and paths only by their pattern (`/test/:token`).
 */
export function openLog(role: string, level: string): Logger {
  return pino({
    level,
    base: { role },
    redact: {
      paths: ['*.token', '*.password', '*.authorization', '*.cookie', '*.source', '*.email', '*.headers'],
      censor: '[struck out]',
    },
  });
}

import { type Logger, type LoggerOptions, pino } from 'pino';

const SECRETS = [
  'token',
  'password',
  'authorization',
  'cookie',
  'cookies',
  'source',
  'email',
  'headers',
  'detail', // where PostgreSQL quotes the row that it refused
];

/**
 * One line of JSON per event. Whatever could let somebody in, and what candidates wrote, is struck out by name,
 * at the top and two levels down; request bodies are never logged, and paths only by their pattern
 * (`/test/:token`).
 */
export function openLog(role: string, level: string): Logger {
  return pino(logOptions(role, level));
}

export function logOptions(role: string, level: string): LoggerOptions {
  return {
    level,
    base: { role },
    redact: {
      paths: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[struck out]',
    },
  };
}

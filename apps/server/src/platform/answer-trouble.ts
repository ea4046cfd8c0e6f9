import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';

import { isDatabaseAway } from './database-away.ts';
import { Refusal, refuse } from './refuse.ts';

/** Seconds after which a client may ask again when the database is away. */
const RETRY_AFTER_SECONDS = 2;

/** Every no leaves through here: refusals as they are, bad input with field paths, failures with a reference. */
export function answerTrouble(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) =>
    send(asRefusal(error as FastifyError, request), request, reply),
  );
  app.setNotFoundHandler((request, reply) => send(refuse('not_found'), request, reply));
}

async function send(refusal: Refusal, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const body = refusal.toBody();
  if (refusal.code === 'failure' || refusal.code === 'unavailable') body.reference = request.id;
  const wait = refusal.code === 'unavailable' ? RETRY_AFTER_SECONDS : body.details?.['retryAfterSeconds'];
  if (wait !== undefined) reply.header('retry-after', String(wait));
  reply.header('cache-control', 'no-store');
  // The catalogue's shape by its own hand: a route that does not declare a status must still answer.
  return reply
    .code(refusal.status)
    .type('application/json')
    .serializer((value: unknown) => JSON.stringify(value))
    .send(body);
}

function asRefusal(error: FastifyError, request: FastifyRequest): Refusal {
  if (error instanceof Refusal) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return badFields(error);
  if (error.statusCode === 413) return refuse('too_large');
  if (error.statusCode === 415) return refuse('unsupported_type');
  if (error.statusCode !== undefined && error.statusCode < 500) return refuse('bad_input');
  if (isDatabaseAway(error)) {
    request.log.warn({ err: error, reference: request.id }, 'the database is away');
    return refuse('unavailable');
  }
  request.log.error(
    { err: error, reference: request.id, route: request.routeOptions.url },
    'a request failed',
  );
  return refuse('failure');
}

function badFields(error: { validation: { instancePath: string; message?: string | undefined }[] }): Refusal {
  const fields = error.validation.slice(0, 50).map((issue) => ({
    path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
    message: issue.message ?? 'Cannot be used',
  }));
  return refuse('bad_input', { fields });
}

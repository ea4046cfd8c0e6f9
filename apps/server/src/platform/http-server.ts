import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';

import fastifyCookie from '@fastify/cookie';
import fastifySwagger from '@fastify/swagger';
import { Refused, REFUSALS, type RefusalCode } from '@fairshot/contracts/refusal';
import { type Access, bytes, file, type FileAnswer, type Route, streamed } from '@fairshot/contracts/route';
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import {
  jsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import type { Logger } from 'pino';
import { z } from 'zod';

import { answerTrouble } from './answer-trouble.ts';
import type { AccountCaller, CandidateCaller, Identification, MemberCaller } from './caller.ts';
import { openLargeBodies } from './large-bodies.ts';
import { requireOwnOrigin } from './own-origin.ts';
import { requireAccess } from './require-access.ts';

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;
type Given<Schema> = Schema extends z.ZodType ? z.input<Schema> : undefined;

/** The caller a route's access promises. */
export type CallerOf<Who extends Access> = Who extends { who: 'member' }
  ? MemberCaller
  : Who extends { who: 'candidate' }
    ? CandidateCaller
    : Who extends { who: 'account' | 'admin' }
      ? AccountCaller
      : undefined;

export interface Call<Params, Query, Body, Who extends Access> {
  params: Parsed<Params>;
  query: Parsed<Query>;
  body: Parsed<Body>;
  caller: CallerOf<Who>;
  /** For mouths that set cookies or read headers; verbs never see these. */
  request: FastifyRequest;
  reply: FastifyReply;
}

export interface HttpServer {
  readonly fastify: FastifyInstance;
  /** Every route served so far, as data: the access matrix and the API reference read this list. */
  readonly routes: readonly Route[];
  /** Serves one route of the contracts: shape, identity and access are checked before `handle` runs. */
  serve<
    Params extends z.ZodType | undefined,
    Query extends z.ZodType | undefined,
    Body extends z.ZodType | undefined,
    Answer extends z.ZodType | undefined,
    Who extends Access,
  >(
    route: Route<Params, Query, Body, Answer, Who>,
    handle: (call: Call<Params, Query, Body, Who>) => Promise<Given<Answer> | void>,
  ): void;
}

const EVERY_ROUTE: RefusalCode[] = ['bad_input', 'too_large', 'unsupported_type', 'failure', 'unavailable'];

/**
 * The one HTTP server: JSON in and out by the contracts' schemas, one shape for every no, one place that turns
 * refusals and failures into answers. The answer's schema is an allow-list: what it does not name does not leave.
 */
export async function createHttpServer(options: {
  log: Logger;
  secret: string;
  identification: Identification;
  /** Told of every request of a candidate that names an attempt, as soon as it is known whose it is. */
  onContact: (caller: CandidateCaller, attemptId: string) => void;
}): Promise<HttpServer> {
  // Typed as Fastify's own logger, so that `app` is the plain instance every plugin expects.
  const loggerInstance: FastifyBaseLogger = options.log;
  const app: FastifyInstance = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: 'loopback',
    genReqId: () => randomBytes(6).toString('hex').toUpperCase(),
    bodyLimit: 1_000_000,
    // 64 MB over a slow line, and a wait until there is room for them; a stranger is refused before their body is read.
    requestTimeout: 180_000,
    routerOptions: { maxParamLength: 200 },
  });
  const routes: Route[] = [];
  const largeBodies = openLargeBodies();
  const hold = (bodyLimit: number) => ({
    preParsing: async (request: FastifyRequest) => largeBodies.enter(request, bodyLimit),
    onResponse: async (request: FastifyRequest) => largeBodies.leave(request),
    onRequestAbort: async (request: FastifyRequest) => largeBodies.leave(request),
  });
  const callers = new WeakMap<FastifyRequest, Awaited<ReturnType<typeof requireAccess>>>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(fastifyCookie, { secret: options.secret });
  await app.register(fastifySwagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'FairShot',
        version: '1',
        description: 'Every route of FairShot; refusals share one shape.',
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  app.addContentTypeParser(
    'application/octet-stream',
    { parseAs: 'buffer' },
    async (_: unknown, body: Buffer) => body,
  );
  app.addContentTypeParser('application/zip', async (_: unknown, body: unknown) => body);
  app.addHook('onRequest', async (request) => requireOwnOrigin(request));
  answerTrouble(app);

  return {
    fastify: app,
    routes,
    serve(route, handle) {
      routes.push(route);
      app.withTypeProvider<ZodTypeProvider>().route({
        method: route.method,
        url: route.path,
        ...(route.bodyLimit ? { bodyLimit: route.bodyLimit } : {}),
        schema: schemaOf(route),
        // Who calls is asked before what they sent is read: a stranger learns nothing of the shape, and costs nothing.
        onRequest: async (request, reply) => {
          const caller = await requireAccess(route.access, request, reply, options.identification);
          callers.set(request, caller);
          const attemptId = OfAttempt.safeParse(request.params).data?.attemptId;
          if (attemptId && isCandidate(caller)) options.onContact(caller, attemptId);
        },
        ...(route.bodyLimit ? hold(route.bodyLimit) : {}),
        handler: async (request, reply) => {
          const call = {
            params: request.params,
            query: request.query,
            body: request.body,
            caller: callers.get(request),
            request,
            reply,
          };
          // The schemas above have parsed all three, which this generic function cannot show the compiler.
          const answer = await handle(call as unknown as Parameters<typeof handle>[0]);
          reply.header('cache-control', 'no-store');
          if (isFile(route)) return sendFile(reply, answer as FileAnswer);
          return route.answer ? reply.code(200).send(answer) : reply.code(204).send();
        },
      });
    },
  };
}

const OfAttempt = z.object({ attemptId: z.uuid() });

function isCandidate(caller: object | undefined): caller is CandidateCaller {
  return caller !== undefined && 'candidateSessionId' in caller;
}

function isFile(route: Route): boolean {
  return route.answer === file;
}

/** A file is somebody's content: it is downloaded or shown as what it is called, and never runs in our origin. */
function sendFile(reply: FastifyReply, { name, mediaType, content }: FileAnswer): FastifyReply {
  const disposition =
    name === undefined ? 'inline' : `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
  return reply
    .code(200)
    .header('content-disposition', disposition)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .type(mediaType)
    .send(content instanceof Uint8Array ? Buffer.from(content) : Readable.from(content));
}

function schemaOf(route: Route): Record<string, unknown> {
  return {
    tags: [route.tag],
    summary: route.summary,
    operationId: operationId(route),
    ...(route.params ? { params: route.params } : {}),
    ...(route.query ? { querystring: route.query } : {}),
    ...(route.body ? { body: route.body } : {}),
    ...(route.body === bytes ? { consumes: ['application/octet-stream'] } : {}),
    ...(route.body === streamed ? { consumes: ['application/zip'] } : {}),
    response: {
      ...(route.answer
        ? { 200: answerSchema(route.answer) }
        : { 204: z.undefined().describe('Done; nothing to say') }),
      ...Object.fromEntries(refusalStatuses(route).map((status) => [status, Refused])),
    },
  };
}

/** Only JSON has a serializer; bytes pass as they are. */
function answerSchema(answer: z.ZodType) {
  return answer === file ? { content: { 'application/octet-stream': { schema: file } } } : answer;
}

function refusalStatuses(route: Route): number[] {
  const byAccess: RefusalCode[] =
    route.access.who === 'anyone' ? [] : ['not_logged_in', 'not_allowed', 'not_found'];
  const codes = [...EVERY_ROUTE, ...byAccess, ...(route.refusals ?? [])];
  return [...new Set(codes.map((code) => REFUSALS[code].status))].sort((a, b) => a - b);
}

function operationId(route: Route): string {
  return `${route.method.toLowerCase()}${route.path.replace(/^\/api/, '').replace(/[/:-]+(\w)/g, (_, c: string) => c.toUpperCase())}`;
}

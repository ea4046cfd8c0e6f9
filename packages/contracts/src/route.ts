import { z } from 'zod';

import type { Role } from './organizations/role.ts';
import type { RefusalCode } from './refusal.ts';

/**
 * Who may call a route. `member` routes carry `:organizationId` in their path and name the roles that may;
 * `candidate` routes act for the holder of a personal link; the matrix test reads this table.
 */
export type Access =
  | { who: 'anyone' }
  | { who: 'account' }
  | { who: 'admin' }
  | { who: 'candidate' }
  | { who: 'member'; roles: readonly Role[] };

export const anyone = { who: 'anyone' } as const;
export const account = { who: 'account' } as const;
export const admin = { who: 'admin' } as const;
export const candidate = { who: 'candidate' } as const;
export const members = (...roles: readonly Role[]) => ({ who: 'member', roles }) as const;

/** A body of any bytes instead of JSON, sent as `application/octet-stream`; name a `bodyLimit` with it. */
export const bytes = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array, 'Needs bytes')
  .meta({ type: 'string', format: 'binary' });

/**
 * A body of any size that is read as it comes, sent as `application/zip`. Access is checked before the first byte
 * is read; the mouth says how many it takes.
 */
export const streamed = z
  .custom<AsyncIterable<Uint8Array>>(
    (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
    'Needs a zip',
  )
  .meta({ type: 'string', format: 'binary' });

/** What a route answers whose answer is a file instead of JSON. */
export interface FileAnswer {
  /** Offered as the name to save it under; absent: shown in the page, as a picture is. */
  name?: string;
  /** As in `text/csv; charset=utf-8`. */
  mediaType: string;
  content: Uint8Array | AsyncIterable<Uint8Array>;
}
/** Marks a route whose answer is a file; it never runs in our origin, whatever it holds. */
export const file = z
  .custom<FileAnswer>((value) => typeof value === 'object' && value !== null && 'mediaType' in value)
  .meta({ type: 'string', format: 'binary' });

type Nothing = undefined;

/** One route as data: the server serves it, the web calls it, the API reference and the access matrix are made from it. */
export interface Route<
  Params extends z.ZodType | Nothing = z.ZodType | Nothing,
  Query extends z.ZodType | Nothing = z.ZodType | Nothing,
  Body extends z.ZodType | Nothing = z.ZodType | Nothing,
  Answer extends z.ZodType | Nothing = z.ZodType | Nothing,
  Who extends Access = Access,
> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** As in `/api/attempts/:attemptId`. */
  path: string;
  tag: string;
  summary: string;
  access: Who;
  params?: Params;
  query?: Query;
  body?: Body;
  /** What leaves: an allow-list. Absent: 204. */
  answer?: Answer;
  /** Refusals this route may give beyond those of every route (bad input, access, failure). */
  refusals?: readonly RefusalCode[];
  /** Largest body in bytes; 1 MB unless told. */
  bodyLimit?: number;
}

/** Keeps the schemas' types. */
export function defineRoute<
  const Params extends z.ZodType | Nothing = Nothing,
  const Query extends z.ZodType | Nothing = Nothing,
  const Body extends z.ZodType | Nothing = Nothing,
  const Answer extends z.ZodType | Nothing = Nothing,
  const Who extends Access = Access,
>(route: Route<Params, Query, Body, Answer, Who>): Route<Params, Query, Body, Answer, Who> {
  return route;
}

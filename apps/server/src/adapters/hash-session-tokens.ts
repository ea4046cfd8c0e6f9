import type { DBAdapter, Where } from 'better-auth/types';

import { hashToken } from '../platform/token.ts';

type Row = { token?: string } | null;

/**
 * Wraps the library's view of our tables so that a session's token is stored as its SHA-256 only. The library
 * looks a session up by the token from the cookie: it is hashed on the way in, and the row that comes back
 * carries the token that was asked for, as the library expects.
 */
export function hashSessionTokens(adapter: DBAdapter): DBAdapter {
  return {
    ...adapter,
    create: async (query) =>
      withToken(
        await adapter.create({ ...query, data: hashed(query.model, query.data) }),
        tokenIn(query.model, query.data),
      ),
    findOne: async (query) => withToken(await adapter.findOne(sealed(query)), tokenAsked(query)),
    findMany: (query) => adapter.findMany(sealed(query)),
    count: (query) => adapter.count(sealed(query)),
    update: async (query) => withToken(await adapter.update(sealed(query)), tokenAsked(query)),
    updateMany: (query) => adapter.updateMany(sealed(query)),
    delete: (query) => adapter.delete(sealed(query)),
    deleteMany: (query) => adapter.deleteMany(sealed(query)),
    consumeOne: (query) => adapter.consumeOne(sealed(query)),
    incrementOne: (query) => adapter.incrementOne(sealed(query)),
    transaction: (work) => adapter.transaction((inner) => work(hashSessionTokens(inner as DBAdapter))),
  };
}

function hash(token: unknown): unknown {
  return typeof token === 'string' ? hashToken(token).toString('hex') : token;
}

function hashed<Data>(model: string, data: Data): Data {
  const token = tokenIn(model, data);
  return token === undefined ? data : { ...data, token: hash(token) };
}

function tokenIn(model: string, data: unknown): string | undefined {
  return model === 'session' ? ((data as Row)?.token ?? undefined) : undefined;
}

function sealed<Query extends { model: string; where?: Where[] | undefined }>(query: Query): Query {
  if (query.model !== 'session' || !query.where) return query;
  return { ...query, where: query.where.map(sealedCondition) };
}

function sealedCondition(condition: Where): Where {
  if (condition.field !== 'token') return condition;
  const { value } = condition;
  return { ...condition, value: (Array.isArray(value) ? value.map(hash) : hash(value)) as Where['value'] };
}

function tokenAsked(query: { model: string; where: Where[] }): string | undefined {
  const value = query.where.find((condition) => condition.field === 'token')?.value;
  return query.model === 'session' && typeof value === 'string' ? value : undefined;
}

function withToken<Found>(row: Found, token: string | undefined): Found {
  return row && token !== undefined ? { ...row, token } : row;
}

import { BankFilter, BankOrder } from '@fairshot/contracts/questions/bank-filter';
import { BankLook } from '@fairshot/contracts/questions/bank.contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { BankAddress } from '../../filters-bank.ts';
import { addressOf, filterOf, isSameLook, lookOf } from './look-of-address.ts';

const may = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const looks = fc
  .record({
    filter: fc.record({
      search: may(fc.constantFrom('graph', '100', 'true', '["a"]', 'Größe & 最短')),
      kind: may(fc.constantFrom(...BankFilter.shape.kind.unwrap().options)),
      difficulty: may(fc.constantFrom(...BankFilter.shape.difficulty.unwrap().options)),
      skill: may(fc.subarray(['maps, sets', '42', 'trees'], { minLength: 1 })),
      authorId: may(fc.uuid({ version: 7 })),
      state: may(fc.constantFrom(...BankFilter.shape.state.unwrap().options)),
      isUsed: may(fc.constantFrom('yes', 'no')),
    }),
    order: fc.record({
      sort: fc.constantFrom(...BankOrder.shape.sort.unwrap().options),
      direction: fc.constantFrom(...BankOrder.shape.direction.unwrap().options),
    }),
    columns: may(fc.subarray(['kind', 'used', 'author'])),
  })
  .map((look) => BankLook.parse(look));

test('a view that is opened looks as it was saved', () => {
  fc.assert(
    fc.property(looks, (look) => {
      expect(isSameLook(lookOf(BankAddress.parse(addressOf(look))), look)).toBe(true);
    }),
  );
});

test('views that differ in anything are told apart', () => {
  const look: BankLook = { filter: { search: 'a' }, order: { sort: 'changed', direction: 'descending' } };
  expect(isSameLook(look, { ...look, filter: {} })).toBe(false);
  expect(isSameLook(look, { ...look, order: { sort: 'title', direction: 'descending' } })).toBe(false);
  expect(isSameLook(look, { ...look, columns: [] })).toBe(false);
});

test.each([
  ['a level nobody knows', { difficulty: 'brutal', search: 'x' }, { search: 'x' }],
  ['a page that is no number', { page: 'last', kind: 'coding' }, { kind: 'coding' }],
  ['skills that are too many', { skill: Array.from({ length: 21 }, (_, at) => `s${at}`) }, {}],
  ['an author who is no id', { authorId: 'me' }, {}],
  ['a view that is no id', { view: 'mine' }, {}],
])('%s in an address is dropped, and the rest stays', (_, typed, kept) => {
  expect(filterOf(BankAddress.parse(typed))).toEqual(kept);
});

test('words, numbers and a single skill in an address are what was typed', () => {
  expect(filterOf(BankAddress.parse({ search: 42, skill: 'maps' }))).toEqual({
    search: '42',
    skill: ['maps'],
  });
  expect(filterOf(BankAddress.parse({ search: '   ' }))).toEqual({});
});

import { describe, expect, test } from 'vitest';

import { readAccommodations, type TypedAccommodations, typedFrom } from './read-accommodations.ts';

const typed = (changes: Partial<TypedAccommodations>): TypedAccommodations => ({
  extraTime: '0',
  ownPercent: '',
  breakMinutes: '0',
  ...changes,
});

describe('accommodations as they are typed', () => {
  test.each([0, 25, 40, 50, 75, 100, 300])('of %i %% are read as they were shown', (extraTimePercent) => {
    const set = { extraTimePercent, breakMinutes: 15 };
    expect(readAccommodations(typedFrom(set)).read).toEqual(set);
  });

  test.each(['', '0', '301', '12.5', '-5', '1e2', 'half', '٣'])(
    'refuse a percentage of “%s”',
    (ownPercent) => {
      const { read, wrong } = readAccommodations(typed({ extraTime: 'own', ownPercent }));
      expect(read).toBeUndefined();
      expect(wrong.ownPercent).toBe('A whole number from 1 to 300');
    },
  );

  test('take an emptied number of minutes for no breaks, and refuse one beyond the limit', () => {
    expect(readAccommodations(typed({ breakMinutes: ' ' })).read?.breakMinutes).toBe(0);
    expect(readAccommodations(typed({ breakMinutes: '481' })).wrong.breakMinutes).toBeTruthy();
  });
});

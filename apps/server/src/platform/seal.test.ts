import fc from 'fast-check';
import { expect, test } from 'vitest';

import { seal, unseal } from './seal.ts';

const SECRET = 'a secret of an installation, long enough';

test('what was sealed can be read with the same secret and purpose, whatever it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(unseal(SECRET, 'letters', seal(SECRET, 'letters', text))).toBe(text);
    }),
  );
});

test('with another secret, for another purpose, or with one bit changed it cannot be read', () => {
  const sealed = seal(SECRET, 'letters', 'http://fairshot.test/test/abc');
  expect(() => unseal(`${SECRET}!`, 'letters', sealed)).toThrow();
  expect(() => unseal(SECRET, 'invitation batch', sealed)).toThrow();
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at] = (changed[at] ?? 0) ^ 1;
    expect(() => unseal(SECRET, 'letters', changed)).toThrow();
  }
});

test('the same text sealed twice looks different', () => {
  expect(seal(SECRET, 'letters', 'same').equals(seal(SECRET, 'letters', 'same'))).toBe(false);
});

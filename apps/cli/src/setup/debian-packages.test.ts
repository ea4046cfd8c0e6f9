import { expect, test } from 'vitest';
import { installCommand, missingPackages } from './debian-packages.ts';

test('names the packages that are not installed and no other', async () => {
  expect(await missingPackages({ dpkg: 'always there', 'fairshot-unheard-of': 'nowhere' })).toEqual([
    'fairshot-unheard-of',
  ]);
});

test('one command brings what is missing', () => {
  expect(installCommand(['bubblewrap', 'mold'])).toBe(
    'sudo apt-get install --yes --no-install-recommends bubblewrap mold',
  );
});

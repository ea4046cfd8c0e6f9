import { createServer } from 'node:net';
import { expect, test } from 'vitest';

import { freePort, isFree } from './free-port.ts';

test('a port that is given back in a moment is waited for; one that somebody keeps is not free', async () => {
  const port = await freePort();
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(port, '127.0.0.1', resolve));

  expect(await isFree(port, 0)).toBe(false);
  setTimeout(() => holder.close(), 200);
  expect(await isFree(port, 20_000)).toBe(true);
});

import { createServer, type Server } from 'node:net';

/** Slots of all judges on this machine have different numbers, hence different users and cgroups. */
export interface SlotNumber {
  number: number;
  release: () => Promise<void>;
}

const HIGHEST = 999;

/**
 * Claims the lowest free slot number on this machine. The claim is an abstract socket, which the kernel drops with its
 * process however that ends: whoever holds a number may clear away what its former holder left behind.
 */
export async function claimSlotNumber(): Promise<SlotNumber> {
  for (let number = 0; number <= HIGHEST; number++) {
    const server = await listen(`\0fairshot-judge-slot-${number}`);
    if (server) return { number, release: () => close(server) };
  }
  throw new Error(`All ${HIGHEST + 1} slot numbers of this machine are taken.`);
}

function listen(path: string): Promise<Server | undefined> {
  const server = createServer((connection) => connection.destroy()).unref();
  return new Promise((resolve, reject) => {
    server.once('listening', () => resolve(server));
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(path);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => void server.close(() => resolve()));
}

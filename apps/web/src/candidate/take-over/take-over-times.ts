import type { TakeOver } from '@fairshot/contracts/attempts/take-over.contract';

/** How a request stands at this moment of the server's clock. */
export interface TakeOverTimes {
  /** A code that can still be typed. */
  isOpen: boolean;
  minutesLeft: number;
  /** Until it can be asked again. */
  secondsToWait: number;
}

/** Reckons what the page shows of the last request. */
export function takeOverTimes({ request }: TakeOver, now: number): TakeOverTimes {
  const left = request?.expiresAt === undefined ? 0 : Date.parse(request.expiresAt) - now;
  return {
    isOpen: request?.state === 'asked' && left > 0 && (request.triesLeft ?? 0) > 0,
    minutesLeft: Math.max(1, Math.ceil(left / 60_000)),
    secondsToWait: request ? Math.max(0, Math.ceil((Date.parse(request.againAt) - now) / 1000)) : 0,
  };
}

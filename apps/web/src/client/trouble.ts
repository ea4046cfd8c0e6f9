import { REFUSALS, type Refused, type RefusalCode } from '@fairshot/contracts/refusal';

/** A no from the server: an answer from the catalogue, with a sentence to show and a code to act on. */
export class RefusalError extends Error {
  readonly code: RefusalCode;
  readonly status: number;
  readonly remedy: string;
  readonly fields: readonly { path: string; message: string }[];
  readonly details: Readonly<Record<string, string | number | boolean>>;
  readonly reference: string | undefined;

  constructor(refused: Refused) {
    super(refused.message);
    this.name = 'RefusalError';
    this.code = refused.code;
    this.status = REFUSALS[refused.code].status;
    this.remedy = refused.remedy;
    this.fields = refused.fields ?? [];
    this.details = refused.details ?? {};
    this.reference = refused.reference;
  }
}

/** No answer of ours came: no network, a timeout, or somebody else's page in between. Trying again is right. */
export class OfflineError extends Error {
  constructor(cause?: unknown) {
    super('FairShot cannot be reached just now.', { cause });
    this.name = 'OfflineError';
  }
}

/** Whether the error is the server's no with one of these codes. */
export function isRefusal(error: unknown, ...codes: RefusalCode[]): error is RefusalError {
  return error instanceof RefusalError && (codes.length === 0 || codes.includes(error.code));
}

/** Whether the same request may succeed in a while, without anybody changing anything. */
export function isPassing(error: unknown): boolean {
  return error instanceof OfflineError || isRefusal(error, 'unavailable', 'failure', 'too_many_requests');
}

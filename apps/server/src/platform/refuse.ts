import { REFUSALS, type RefusalCode, type Refused } from '@fairshot/contracts/refusal';

type Extra = Partial<Pick<Refused, 'fields' | 'details'>> & { sentence?: string };

/** An answer that says no. Thrown anywhere, turned into a response in one place. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;
  readonly extra: Extra;

  constructor(code: RefusalCode, extra: Extra) {
    super(code);
    this.code = code;
    this.status = REFUSALS[code].status;
    this.extra = extra;
  }

  /** What leaves: the catalogue's words and what the caller added, nothing else. */
  toBody(): Refused {
    const { sentence, remedy } = REFUSALS[this.code];
    const { sentence: ownSentence, ...rest } = this.extra;
    return { code: this.code, message: ownSentence ?? sentence, remedy, ...rest };
  }
}

/** `throw refuse('attempt_closed')`. A sentence of one's own may say more than the catalogue's. */
export function refuse(code: RefusalCode, extra: Extra = {}): Refusal {
  return new Refusal(code, extra);
}

/** One line of a stream of bytes, without its line end; `bytes` is undefined where the line was over the limit. */
export interface Line {
  /** From 1. */
  number: number;
  bytes: Uint8Array | undefined;
}

const NEWLINE = 10;

/**
 * The lines of `input` as they arrive. Holds at most one line of at most `mostBytes` bytes: what is longer is passed
 * over, and comes out as a line without bytes. A last line without a line end counts; nothing after the last does not.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<Line> {
  const line = new GrowingLine(mostBytes);
  let number = 0;
  for await (const chunk of input) {
    let from = 0;
    for (let end = chunk.indexOf(NEWLINE); end !== -1; end = chunk.indexOf(NEWLINE, from)) {
      line.add(chunk.subarray(from, end));
      yield { number: ++number, bytes: line.take() };
      from = end + 1;
    }
    line.add(chunk.subarray(from));
  }
  if (!line.isEmpty) yield { number: ++number, bytes: line.take() };
}

class GrowingLine {
  readonly #mostBytes: number;
  #parts: Uint8Array[] = [];
  #length = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(part: Uint8Array): void {
    this.#length += part.length;
    if (this.#length > this.#mostBytes) this.#parts = [];
    else if (part.length > 0) this.#parts.push(part);
  }

  take(): Uint8Array | undefined {
    const bytes = this.#length > this.#mostBytes ? undefined : Buffer.concat(this.#parts);
    this.#parts = [];
    this.#length = 0;
    return bytes;
  }
}

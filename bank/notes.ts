import type { PackageNote } from '@fairshot/contracts/questions/exchange.contract';

/** As many as a person may read; a folder with a thousand mistakes has one. */
const MOST = 100;

/** What there is to say about one question's folder, gathered while it is read. */
export class Notes {
  readonly list: PackageNote[] = [];

  /** Keeps the question out. */
  problem(file: string, sentence: string, line?: number): void {
    this.#add({ kind: 'problem', file, sentence, ...(line === undefined ? {} : { line }) });
  }
  /** Settled in the way the sentence says. */
  warn(file: string, sentence: string, line?: number): void {
    this.#add({ kind: 'warning', file, sentence, ...(line === undefined ? {} : { line }) });
  }
  /** Has no place in a question of ours. */
  leaveOut(file: string, sentence: string): void {
    this.#add({ kind: 'left_out', file, sentence });
  }
  get hasProblem(): boolean {
    return this.list.some(({ kind }) => kind === 'problem');
  }

  #add(note: PackageNote): void {
    // A problem is never the one that is dropped.
    if (this.list.length < MOST || (note.kind === 'problem' && !this.hasProblem)) this.list.push(note);
  }
}

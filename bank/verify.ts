import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { LANGUAGES, type Judge, type Language } from '@fairshot/judge/job';
import { startJudge } from '@fairshot/judge/start-judge';
import { judgeSolution, judgeWithPatience, type SolutionProof } from './judge-solution.ts';
import { hashFolder, readManifest, writeManifest } from './manifest.ts';
import { type BankCase, type BankQuestion, listQuestionFolders, readQuestion } from './read-question.ts';

export interface VerifyOptions {
  /** The bank's folder; default: the one this file lies in. */
  bank?: string;
  /** Only these questions, whether or not they changed. */
  slugs?: string[];
  /** Every question. Without `slugs` and `all`: those that changed since the manifest, and one that did not. */
  all?: boolean;
  /** A running judge; without one, a judge of its own is started and stopped. */
  judge?: Judge;
  /** Whether questions that hold are written to the manifest; default true. */
  record?: boolean;
  /** Told as each question is done. */
  onProof?: (proof: QuestionProof) => void;
}

export interface QuestionProof {
  slug: string;
  solutions: SolutionProof[];
  /** Empty when the question holds what it promises. */
  faults: string[];
}

/** How a validator says that an input keeps the limits of the statement; the Kattis format's number. */
const INPUT_ACCEPTED = 42;

/**
 * Proves questions of the bank in the real sandbox: every input passes the question's validator, every starter
 * runs, every labelled solution gets its label's verdict, and slow solutions are right but three times too slow (an
 * unchanged question is spared that last, long run). Questions that hold are written to the manifest. Rejects only when the judge cannot start or a folder is unreadable.
 */
export async function verifyBank(options: VerifyOptions = {}): Promise<QuestionProof[]> {
  const bank = options.bank ?? import.meta.dirname;
  const chosen = await chooseQuestions(bank, options);
  return withJudge(options.judge, async (judge) => {
    const proofs: QuestionProof[] = [];
    for (const { folder, isUnchanged } of chosen) {
      const proof = await proveQuestion(judge, folder, isUnchanged);
      if (options.record ?? true) await recordProof(bank, folder, proof);
      options.onProof?.(proof);
      proofs.push(proof);
    }
    return proofs;
  });
}

interface Choice {
  folder: string;
  isUnchanged: boolean;
}

async function chooseQuestions(bank: string, { slugs = [], all = false }: VerifyOptions): Promise<Choice[]> {
  const folders = await listQuestionFolders(bank);
  const unknown = slugs.filter((slug) => !folders.some((folder) => basename(folder) === slug));
  if (unknown.length > 0) throw new Error(`The bank has no question ${unknown.join(', ')}.`);
  if (all || slugs.length > 0) {
    const isAsked = (folder: string) => all || slugs.includes(basename(folder));
    return folders.filter(isAsked).map((folder) => ({ folder, isUnchanged: false }));
  }
  const manifest = await readManifest(bank);
  const hashes = await Promise.all(folders.map(hashFolder));
  const choices = folders.map((folder, index) => ({
    folder,
    isUnchanged: manifest[basename(folder)]?.hash === hashes[index],
  }));
  const unchanged = choices.filter((choice) => choice.isUnchanged);
  return [...choices.filter((choice) => !choice.isUnchanged), ...sampleOf(unchanged, hashes)];
}

/** One question, another one for each state of the bank: a run can be repeated, and in time all get their turn. */
function sampleOf(choices: Choice[], hashes: string[]): Choice[] {
  const draw = createHash('sha256').update(hashes.join()).digest().readUInt32BE();
  return choices.slice(draw % Math.max(1, choices.length)).slice(0, 1);
}

async function proveQuestion(judge: Judge, folder: string, isUnchanged: boolean): Promise<QuestionProof> {
  const question = await readQuestion(folder);
  const cases = [...question.samples, ...question.hidden];
  const slow = isUnchanged ? [] : question.solutions.filter(({ label }) => label === 'time_limit_exceeded');
  const [solutions, patient, starterFaults] = await Promise.all([
    Promise.all(question.solutions.map((solution) => judgeSolution(judge, question, solution))),
    Promise.all(slow.map((solution) => judgeWithPatience(judge, question, solution))),
    Promise.all(
      LANGUAGES.filter((language) => question.starters[language] !== undefined).map((language) =>
        faultsOfStarter(judge, question, language),
      ),
    ),
  ]);
  const faults = [
    ...faultsOfInputs(folder, cases),
    ...starterFaults.flat(),
    ...[...solutions, ...patient].flatMap(({ path, faults }) => faults.map((fault) => `${path}: ${fault}`)),
  ];
  return { slug: question.slug, solutions, faults };
}

/** The validator is the author's own program and reads our own inputs, so it runs outside the sandbox. */
function faultsOfInputs(folder: string, cases: BankCase[]): string[] {
  const validator = join(folder, 'input_validators/validate.py');
  return cases.flatMap(({ name, input }) => {
    const { status, stderr } = spawnSync('python3', ['-I', '-B', validator], { input, encoding: 'utf8' });
    return status === INPUT_ACCEPTED ? [] : [`the validator refuses ${name} (exit code ${status}) ${stderr}`];
  });
}

/** A starter must compile, read every sample to its end and exit in peace; what it answers does not matter. */
async function faultsOfStarter(judge: Judge, question: BankQuestion, language: Language): Promise<string[]> {
  const { verdict, compilerOutput } = await judge.judge({
    language,
    source: { bytes: Buffer.from(question.starters[language] ?? '') },
    cases: question.samples.map(({ input }) => ({ input: { bytes: input } })),
    limits: { timeSeconds: 5, memoryMb: question.limits.memoryMb, outputMb: 1, compileSeconds: 30 },
    compare: { ...question.compare, mode: 'exit' },
    stopAtFirstFailure: true,
  });
  return verdict === 'AC' ? [] : [`the starter in ${language} gets ${verdict} ${compilerOutput ?? ''}`];
}

async function recordProof(bank: string, folder: string, proof: QuestionProof): Promise<void> {
  const { [proof.slug]: _, ...others } = await readManifest(bank);
  const verdicts = Object.fromEntries(proof.solutions.map(({ path, verdict }) => [path, verdict]));
  const proven = { hash: await hashFolder(folder), verdicts };
  await writeManifest(bank, proof.faults.length > 0 ? others : { ...others, [proof.slug]: proven });
}

async function withJudge<T>(given: Judge | undefined, work: (judge: Judge) => Promise<T>): Promise<T> {
  if (given) return work(given);
  const stateDir = await mkdtemp(join(tmpdir(), 'bank-judge-'));
  const judge = await startJudge({ stateDir });
  try {
    return await work(judge);
  } finally {
    await judge.stop();
    await rm(stateDir, { recursive: true });
  }
}

function printProof({ slug, solutions, faults }: QuestionProof): void {
  console.log(`${slug}: ${faults.length > 0 ? 'does not hold' : 'holds'}`);
  for (const { path, verdict, timeMs } of solutions)
    console.log(`  ${verdict.padEnd(3)} ${timeMs} ms  ${path}`);
  for (const fault of faults) console.log(`  ${fault}`);
}

/** What candidates practise on: a bank of its own, since no organization is given it. */
export const PRACTICE_BANK = join(import.meta.dirname, 'practice');

/** `node bank/verify.ts [slug…] [--all] [--practice]`: exit status 0 when every question that was looked at holds. */
if (import.meta.main) {
  const words = process.argv.slice(2);
  const slugs = words.filter((word) => !word.startsWith('--'));
  const proofs = await verifyBank({
    ...(words.includes('--practice') ? { bank: PRACTICE_BANK } : {}),
    slugs,
    all: words.includes('--all'),
    onProof: printProof,
  });
  process.exitCode = proofs.every(({ faults }) => faults.length === 0) ? 0 : 1;
}

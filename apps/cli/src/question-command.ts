import { Refusal } from '@fairshot/server/platform/refuse';
import type { Command } from 'commander';
import { chooseOwner } from './question/choose-owner.ts';
import { exportQuestions, type ExportOptions } from './question/export-questions.ts';
import { importQuestions, type ImportOptions } from './question/import-questions.ts';
import { readSettings } from './settings.ts';
import { withPlatform } from './with-platform.ts';

const ORGANIZATION = 'its name in addresses (/company/NAME); needed where there are several';

/** Adds `fairshot question import` and `fairshot question export`; each ends with 1 when something did not go. */
export function registerQuestion(program: Command): void {
  const question = program
    .command('question')
    .description('bring questions in from folders, and write them out (docs/questions.md)');
  question
    .command('import')
    .argument('<from...>', 'folders or zips; each folder with a problem.yaml in it is a question')
    .description('bring questions in as drafts, which are proven and published on the pages')
    .option('--organization <name>', ORGANIZATION)
    .option('--as-new', 'a new question, also where the bank has one of this title or origin')
    .option('--replace', 'replace the unpublished draft of a question that has one')
    .option('--dry-run', 'say what would happen, and change nothing')
    .action((from: string[], options: ImportOptions) => act(options, importQuestions, from, options));
  question
    .command('export')
    .argument('[which...]', 'ids or titles')
    .description('write questions out as folders in the Kattis layout')
    .requiredOption('--to <folder>', 'where to; it is made when it is not there')
    .option('--organization <name>', ORGANIZATION)
    .option('--all', 'every question that is not archived')
    .option('--zip', 'one zip instead of folders')
    .option('--force', 'replace questions that lie there already')
    .action((which: string[], options: ExportOptions) => act(options, exportQuestions, which, options));
}

type Act<Options> = (
  acting: Parameters<typeof importQuestions>[0],
  words: string[],
  options: Options,
) => Promise<boolean>;

/** On the installation's database, as an owner of the organization; what happened is kept under that name. */
async function act<Options>(
  { organization }: { organization?: string },
  work: Act<Options>,
  words: string[],
  options: Options,
): Promise<void> {
  const isWhole = await withPlatform(readSettings(), console.log, async (platform) => {
    const owner = await chooseOwner(platform, organization);
    console.log(`\n  ${owner.organization} (${owner.slug}), as ${owner.name}, owner\n`);
    return work({ platform, owner, print: console.log }, words, options).catch(inWords);
  });
  if (!isWhole) process.exitCode = 1;
}

/** A refusal is an answer: its sentence and what to do, as a page shows them. */
function inWords(error: unknown): never {
  if (!(error instanceof Refusal)) throw error;
  const { message, remedy } = error.toBody();
  throw new Error(`${message} ${remedy}`);
}

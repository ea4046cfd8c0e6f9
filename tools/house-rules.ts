import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../apps/cli/src/setup/run-command.ts';

/** A rule that no linter knows: where it looks, and what may not stand there. */
interface HouseRule {
  says: string;
  pattern: RegExp;
  looksAt: RegExp;
  except?: RegExp;
}

const CODE = /^(apps|packages|db|bench|stories|tools)\/.*\.(ts|tsx|mjs|c|h)$/;
const TEST = /\.test\.tsx?$|\/test\/|\/test-[^/]+$|^stories\/|^tools\/house-rules/;
const TEXT = /\.(ts|tsx|mjs|js|c|h|sql|md|json|ya?ml|sh|css|html|service)$/;

/** `checkout` is where this copy lies: a path of one machine that no file may name. */
function houseRules(checkout: string): HouseRule[] {
  return [
    {
      says: 'only config.ts (server) and settings.ts (command line) read the environment',
      pattern: /process\.env\b(?!\s*=)/,
      looksAt: /^(apps|packages)\/.*\.tsx?$/,
      except:
        /^apps\/server\/src\/config\.ts$|^apps\/web\/vite\.config\.ts$|^apps\/cli\/src\/settings\.ts$|\.test\.tsx?$|\/test\//,
    },
    {
      says: 'nothing is left unfinished or switched off',
      pattern:
        /\b(TODO|FIXME|XXX)\b|@ts-(ignore|expect-error|nocheck)|\b(test|it|describe)\.(only|skip|todo|fixme)\b/,
      looksAt: CODE,
      except: /^tools\/house-rules/,
    },
    {
      says: 'no path of somebody’s home or of this checkout',
      pattern: new RegExp(`/(home|Users)/[a-z]|${literally(checkout)}/`),
      looksAt: TEXT,
      except: TEST,
    },
    {
      says: 'the lock names no host: whoever installs uses the registry they have chosen',
      pattern: /"resolved": "https?:/,
      looksAt: /^package-lock\.json$/,
    },
  ];
}

/** Every line of the repository that breaks a house rule, as "file:line: rule". */
export async function findBrokenRules(root: string): Promise<string[]> {
  const { code, output } = await runCommand('git', ['ls-files'], { cwd: root });
  if (code !== 0) throw new Error(`The files of the repository cannot be listed: ${output}`);
  return output.split('\n').flatMap((file) => brokenRules(root, file, houseRules(root)));
}

function brokenRules(root: string, file: string, rules: HouseRule[]): string[] {
  const applying = rules.filter(({ looksAt, except }) => looksAt.test(file) && !except?.test(file));
  if (applying.length === 0) return [];
  return readLines(join(root, file)).flatMap((line, index) =>
    applying.filter(({ pattern }) => pattern.test(line)).map(({ says }) => `${file}:${index + 1}: ${says}`),
  );
}

function literally(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** A file that is deleted but not yet committed so is still listed. */
function readLines(path: string): string[] {
  try {
    return readFileSync(path, 'utf8').split('\n');
  } catch {
    return [];
  }
}

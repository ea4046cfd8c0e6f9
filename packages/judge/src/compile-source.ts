import type { Build, BuildCache } from './build-cache.ts';
import { buildKey } from './build-cache.ts';
import { type Jail, JailBroken } from './jail.ts';
import type { RunnerAnswer, RunnerLimits } from './runner-protocol.ts';
import { fill, type Toolchain } from './toolchain.ts';

const MB = 2 ** 20;
/** What is shown of a compiler's messages. It may write more; an endless stream of them ends at 1 MB. */
const SHOWN_BYTES = 64 * 1024;

/**
 * What compilers need at most for honest sources; a bomb ends at one of these and is a compile error. A driver sleeps while
 * its passes wait for a core, and what those waited is gone with them, so the wall has room beside the CPU.
 */
function compileLimits(seconds: number): RunnerLimits {
  return {
    cpuMs: seconds * 1000,
    wallMs: seconds * 2000,
    memoryBytes: 1024 * MB,
    outputBytes: MB,
    diskBytes: 256 * MB,
    artefactBytes: 64 * MB,
    processes: 128,
    stopAtFailure: true,
  };
}

/** Environment of every program in a jail; there is nothing of the host's in it. */
export const ENVIRONMENT = { PATH: '/usr/bin', HOME: '/box', TMPDIR: '/tmp', LANG: 'C.UTF-8' };

/**
 * Compiles, or for interpreted languages checks, a source of at most `seconds` of CPU. `ok: false` is the candidate's
 * matter, a compiler limit exceeded included. Throws JailBroken when it is ours.
 */
export async function compileSource(
  jail: Jail,
  cache: BuildCache,
  toolchain: Toolchain,
  source: Uint8Array,
  options: {
    seconds: number;
    prepared: Readonly<Record<string, string>>;
    entry?: string | undefined;
    owner?: string | undefined;
    signal?: AbortSignal | undefined;
  },
): Promise<Build> {
  const { recipe, toolsInJail, version } = toolchain;
  const argv = fill(recipe.compile, { ...toolsInJail, ...options.prepared, entry: options.entry ?? '' });
  const { owner = '', prepared } = options;
  const key = buildKey(source, owner, version, ...argv, prepared['fingerprint'] ?? '', process.arch);
  const known = await cache.find(key);
  if (known) return known;
  const request = {
    argv,
    environment: { ...ENVIRONMENT, ...recipe.environment },
    files: [{ name: recipe.source, bytes: source }],
    limits: {
      ...compileLimits(options.seconds),
      ...(recipe.artefact === 'source' ? { artefactBytes: 0 } : {}),
    },
  };
  for await (const answer of jail.run(request, [async () => Buffer.alloc(0)], options.signal)) {
    const build = buildOf(answer, toolchain, source);
    if (!exceededLimit(answer) && answer.ending === 'exited') await cache.keep(key, build);
    return build;
  }
  throw new JailBroken('the compile jail gave no answer');
}

function buildOf(answer: RunnerAnswer, { recipe }: Toolchain, source: Uint8Array): Build {
  if (answer.ending === 'not-started')
    throw new JailBroken(`the compiler could not be started (errno ${answer.code})`);
  const limit = exceededLimit(answer);
  const messages = [
    limit && `Compiler limit exceeded: ${limit}.`,
    readable(answer.stderr),
    readable(answer.stdout),
  ];
  const isSource = recipe.artefact === 'source'; // which may well be empty
  const artefact = isSource ? source : answer.artefact;
  const isMade = answer.ending === 'exited' && answer.code === 0 && (isSource || artefact.length > 0);
  return {
    ok: isMade && !limit,
    compilerOutput: messages.filter(Boolean).join('\n'),
    artefact: isMade ? artefact : new Uint8Array(),
  };
}

/** Compilers say `exit 1` to whatever went wrong, so their limits are told by what the runner found. */
function exceededLimit(answer: RunnerAnswer): string | undefined {
  if (answer.outputExceeded) return 'too many messages';
  if (answer.outOfMemory) return 'memory';
  if (answer.cpuExceeded || answer.wallExceeded) return 'time';
  return answer.artefactRefused ? 'the program is too large or not a plain file' : undefined;
}

/** Messages as text, with the names of files as the candidate knows them. */
function readable(messages: Uint8Array): string {
  return Buffer.from(messages.subarray(0, SHOWN_BYTES)).toString('utf8').replaceAll('/app/', '').trim();
}

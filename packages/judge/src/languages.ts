import type { Language } from './job.ts';

/**
 * How each language is compiled and run, as data. `{compiler}` and `{interpreter}` stand for the real path of the tool
 * found at start, `{memoryMb}` for the limit of the job, `{stackMb}` for a stack that fits into it, `{entry}` for its main
 * class or file.
 */
export interface Recipe {
  title: string;
  /** Commands by the name a recipe uses. */
  tools: Readonly<Record<string, string>>;
  /** Which of them only the compile jail shows, as prepare-tools.ts arranges it. */
  prepared?: readonly string[];
  /** What brings the tools, on Debian and Ubuntu. */
  install: string;
  /** Prints the version of the tool chain; it is a part of every key, so it must change with each update. */
  version: readonly string[];
  /** Folders of /etc by name that the tools read. */
  settings?: RegExp;
  /** What the candidate's source is called in /app while it is compiled. */
  source: string;
  /** Runs in the compile jail, in /box. Exit status 0 means that the source is fit to run. */
  compile: readonly string[];
  /** What runs for each case: the file `artefact` that the compiler left in /box, or the source itself. */
  artefact: 'built' | 'source';
  /** What it is called in /app while it runs. */
  program: string;
  run: readonly string[];
  environment: Readonly<Record<string, string>>;
  /** Threads and processes a program may have; a virtual machine needs some for itself. */
  processes: number;
  /** MB that the run time itself needs beyond the candidate's limit. */
  overheadMb: number;
  /** How the run time says that its own heap limit was hit, which is a matter of memory and not of a crash. */
  heapExhausted?: { exitCode?: number; signal?: string; stderr: string };
}

const NATIVE = {
  artefact: 'built',
  program: 'program',
  run: ['/app/program'],
  environment: {},
  processes: 64,
  overheadMb: 0,
} as const;

/** The precompiled header is made with exactly these: with others the compiler would pass over it in silence. */
export const CPP_FLAGS = ['-O2', '-std=gnu++20'] as const;

/** The compiler lives for half a second: the first compiler tier and the simplest collector suit it best. */
export const JAVA_COMPILER_FLAGS = [
  '-Xmx640m',
  '-Xss16m',
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-XX:-UsePerfData',
] as const;

/**
 * Types are checked, and an error among them is a compile error. Every source is a module, so that its names never meet
 * those of the library; `require` works as well. One thread, since a slot is one core.
 */
export const TYPESCRIPT_FLAGS = [
  '--ignoreConfig',
  '--singleThreaded',
  '--pretty',
  'false',
  '--noEmitOnError',
  '--skipLibCheck',
  '--strict',
  '--target',
  'es2025',
  '--lib',
  'es2025',
  '--types',
  'node',
  '--module',
  'preserve',
  '--moduleDetection',
  'force',
];

/** Node gives modules no `require`; many an answer was learnt with it. */
const REQUIRE_IN_MODULES =
  'data:text/javascript,import{createRequire}from"node:module";globalThis.require=createRequire("/app/")';

/** Compiles without running; says a syntax error as the interpreter itself would, without our own frames. */
const PYTHON_CHECK = `
import sys, traceback
try:
    with open('/app/main.py', 'rb') as file:
        source = file.read()
    if b'coding' not in b''.join(source.split(b'\\n', 2)[:2]):
        source.decode() # compile() itself lets comments be anything, and then running refuses them
    compile(source, 'main.py', 'exec', dont_inherit=True)
except (SyntaxError, ValueError) as error:
    sys.stderr.write(''.join(traceback.format_exception_only(error)))
    sys.exit(1)
`;

/**
 * The values of `{memoryMb}` and `{stackMb}`. A stack that overflows costs Java seven times its size, most of it for
 * finding the frames of the exception: with more than this, one in fifty endless recursions met the limit of memory first.
 */
export function roomIn(limitMb: number): { memoryMb: string; stackMb: string } {
  const memoryMb = Math.ceil(limitMb);
  return { memoryMb: String(memoryMb), stackMb: String(Math.min(64, 8 + Math.floor(memoryMb / 8))) };
}

export const languages: Readonly<Record<Language, Recipe>> = {
  c: {
    ...NATIVE,
    title: 'C17',
    install: 'apt-get install gcc libc6-dev',
    tools: { compiler: 'gcc' },
    version: ['{compiler}', '--version'],
    source: 'main.c',
    compile: ['{compiler}', '-O2', '-std=gnu17', '{linker}', '-o', 'artefact', '/app/main.c', '-lm'],
  },
  cpp: {
    ...NATIVE,
    title: 'C++20',
    install: 'apt-get install g++',
    tools: { compiler: 'g++' },
    version: ['{compiler}', '--version'],
    source: 'main.cpp',
    compile: ['{compiler}', ...CPP_FLAGS, '{headers}', '{linker}', '-o', 'artefact', '/app/main.cpp'],
  },
  python: {
    title: 'Python 3',
    install: 'apt-get install python3',
    tools: { interpreter: 'python3' },
    version: ['{interpreter}', '--version'],
    source: 'main.py',
    compile: ['{interpreter}', '-I', '-B', '-c', PYTHON_CHECK],
    artefact: 'source',
    program: 'main.py',
    run: ['{interpreter}', '-I', '-B', '/app/main.py'],
    environment: {},
    processes: 64,
    overheadMb: 0,
  },
  java: {
    title: 'Java',
    install: 'apt-get install default-jdk-headless',
    tools: { java: 'java', javac: 'javac', jar: 'jar' },
    version: ['{java}', '-version'],
    settings: /^java-\d+-openjdk$/,
    source: 'Main.java',
    compile: [
      '{java}',
      ...JAVA_COMPILER_FLAGS,
      '-XX:SharedArchiveFile={javaArchive}',
      '-cp',
      '{javaCompiler}',
      'CompileToJar',
      '/app/Main.java',
      'artefact',
      '{entry}',
    ],
    artefact: 'built',
    program: 'program.jar',
    // All tiers of the compiler: the second tier alone was measured at 0.50 s where all together took 0.29 s, and
    // starting costs the same. One collector thread, since a slot is one core.
    run: [
      '{java}',
      '-Xmx{memoryMb}m',
      '-Xss{stackMb}m',
      '-XX:+UseSerialGC',
      '-XX:-UsePerfData',
      '-jar',
      '/app/program.jar',
    ],
    environment: {},
    processes: 96,
    overheadMb: 128,
    heapExhausted: { exitCode: 1, stderr: 'java.lang.OutOfMemoryError' },
  },
  javascript: {
    title: 'JavaScript',
    install: 'npm install',
    tools: { node: 'node' },
    version: ['{node}', '--version'],
    source: 'main.js',
    compile: ['{node}', '--check', '/app/main.js'],
    artefact: 'source',
    program: 'main.js',
    // Stack in KB: V8's own megabyte would end recursions that are honest work in the other languages.
    run: ['{node}', '--max-old-space-size={memoryMb}', '--stack-size=15000', '/app/main.js'],
    environment: {},
    processes: 64,
    overheadMb: 64,
    heapExhausted: { signal: 'SIGABRT', stderr: 'heap out of memory' },
  },
  typescript: {
    title: 'TypeScript',
    install: 'npm install',
    tools: { node: 'node', tsc: 'tsc' },
    prepared: ['tsc'],
    version: ['{tsc}', '--version'],
    source: 'main.ts',
    // In /app, where its messages call the source by its mere name. The compiler names what it writes after the source.
    compile: [
      '/bin/sh',
      '-c',
      'cd /app && "$0" "$@" && mv /box/main.js /box/artefact',
      '{typescript}/tsc',
      ...TYPESCRIPT_FLAGS,
      '--typeRoots',
      '{typescript}/types',
      '--outDir',
      '/box',
      'main.ts',
    ],
    artefact: 'built',
    program: 'main.mjs',
    run: [
      '{node}',
      '--max-old-space-size={memoryMb}',
      '--stack-size=15000',
      '--import',
      REQUIRE_IN_MODULES,
      '/app/main.mjs',
    ],
    environment: {},
    processes: 64,
    overheadMb: 64,
    heapExhausted: { signal: 'SIGABRT', stderr: 'heap out of memory' },
  },
};

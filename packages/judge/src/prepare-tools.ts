import { execFile } from 'node:child_process';
import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Language } from './job.ts';
import { CPP_FLAGS, JAVA_COMPILER_FLAGS } from './languages.ts';
import { rootLinks } from './jail-arguments.ts';
import { preparedFolder } from './prepared-folder.ts';
import { findTool, type Shown, type Toolchain } from './toolchain.ts';

const run = promisify(execFile);

/** What makes compiling fast and is the same for every source. Values for the `{names}` of recipes. */
export interface PreparedTools {
  values: Readonly<
    Record<'linker' | 'headers' | 'javaCompiler' | 'javaArchive' | 'typescript' | 'fingerprint', string>
  >;
  /** What the compile jail must show for them. */
  shown: readonly Shown[];
}

/**
 * Prepares, once per tool chain: the precompiled header for bits/stdc++.h (2.3 CPU s become 0.6), and the Java compiler
 * with a class archive of its own (1.2 s become 0.5), and the TypeScript compiler with what it knows of the language and
 * of Node. mold, when installed, links in a third of the time.
 */
export async function prepareTools(
  toolchains: ReadonlyMap<Language, Toolchain>,
  toolsDir: string,
  bubblewrap: string,
): Promise<PreparedTools> {
  const cpp = toolchains.get('cpp');
  const java = toolchains.get('java');
  const typescript = toolchains.get('typescript');
  const [linker, headers, compiler, checker] = await Promise.all([
    linkerFor(toolchains.get('c') ?? cpp),
    cpp &&
      preparedFolder(toolsDir, 'cpp', [cpp.version, ...CPP_FLAGS], (folder) => precompileHeader(cpp, folder)),
    java && prepareJava(java, toolsDir, bubblewrap),
    typescript && prepareTypescript(typescript, toolsDir),
  ]);
  return {
    values: {
      linker,
      headers: headers ? `-I${HEADERS}` : '',
      javaCompiler: `${JAVA}/compiler.jar`,
      javaArchive: `${JAVA}/compiler.jsa`,
      typescript: TYPESCRIPT,
      // Stands in no command; with other tools at the same paths a source may become another program.
      fingerprint: [headers, compiler, checker].map((folder) => basename(folder ?? '')).join(' '),
    },
    shown: [
      ...(headers ? [{ from: headers, at: HEADERS }] : []),
      ...(compiler ? [{ from: compiler, at: JAVA }] : []),
      ...(checker ? [{ from: checker, at: TYPESCRIPT }] : []),
    ],
  };
}

const MOLD = '-fuse-ld=mold';
const HEADERS = '/tools/cpp';
const JAVA = '/tools/java';
const TYPESCRIPT = '/tools/typescript';

/** The compiler looks for the types of the language beside itself. Those of browsers would promise what is not there. */
const LIBRARY = /^lib\.(?!dom|webworker|scripthost)(.*\.)?d\.ts$/;

async function prepareTypescript({ tools, version }: Toolchain, toolsDir: string): Promise<string> {
  const { tsc = '' } = tools;
  const nodeTypes = createRequire(import.meta.url).resolve('@types/node/package.json');
  const ingredients = [version, await readFile(nodeTypes, 'utf8'), String(LIBRARY)];
  return preparedFolder(toolsDir, 'typescript', ingredients, async (folder) => {
    const libraries = (await readdir(dirname(tsc))).filter((name) => LIBRARY.test(name));
    for (const name of ['tsc', ...libraries]) await copyFile(`${dirname(tsc)}/${name}`, `${folder}/${name}`);
    await cp(dirname(nodeTypes), `${folder}/types/node`, { recursive: true });
  });
}

/** mold, if it is there and the compiler is not too old to know it (gcc before 12 is). */
async function linkerFor(native: Toolchain | undefined): Promise<string> {
  const compiler = native?.tools['compiler'];
  if (!compiler || !findTool('mold')) return '';
  return run(compiler, [MOLD, '-Wl,--version']).then(
    () => MOLD,
    () => '',
  );
}

/** The header that stands beside the precompiled one leads to the system's, should the compiler refuse the latter. */
async function precompileHeader(cpp: Toolchain, folder: string): Promise<void> {
  const compiler = cpp.tools['compiler'] ?? '';
  await mkdir(`${folder}/bits`);
  await writeFile(`${folder}/bits/stdc++.h`, '#include_next <bits/stdc++.h>\n');
  await run(compiler, [
    ...CPP_FLAGS,
    '-x',
    'c++-header',
    '-o',
    `${folder}/bits/stdc++.h.gch`,
    `${folder}/bits/stdc++.h`,
  ]);
}

async function prepareJava(java: Toolchain, toolsDir: string, bubblewrap: string): Promise<string> {
  const source = fileURLToPath(new URL('../java/CompileToJar.java', import.meta.url));
  const text = await readFile(source, 'utf8');
  return preparedFolder(toolsDir, 'java', [java.version, text, ...JAVA_COMPILER_FLAGS], async (folder) => {
    await compileCompiler(java, source, folder);
    await archiveClasses(java, folder, bubblewrap);
  });
}

async function compileCompiler({ tools }: Toolchain, source: string, folder: string): Promise<void> {
  const { javac = '', jar = '' } = tools;
  await run(javac, ['-d', `${folder}/classes`, source]);
  await run(jar, ['--create', '--file', `${folder}/compiler.jar`, '-C', `${folder}/classes`, '.']);
  await rm(`${folder}/classes`, { recursive: true });
}

/**
 * Lets the compiler work once on a source that touches what candidates use, and keeps the classes it loaded. An archive
 * is valid only for a jar at the same path, hence the look of a jail.
 */
async function archiveClasses({ tools }: Toolchain, folder: string, bubblewrap: string): Promise<void> {
  await writeFile(`${folder}/Main.java`, SAMPLE);
  const system = ['/usr', '/etc'].flatMap((path) => ['--ro-bind', path, path]);
  const look = [
    ...system,
    ...rootLinks(),
    '--dev',
    '/dev',
    '--ro-bind',
    '/proc',
    '/proc',
    '--bind',
    folder,
    JAVA,
  ];
  const flags = [
    ...JAVA_COMPILER_FLAGS,
    `-XX:ArchiveClassesAtExit=${JAVA}/compiler.jsa`,
    '-cp',
    `${JAVA}/compiler.jar`,
  ];
  const files = [`${JAVA}/Main.java`, `${JAVA}/artefact`];
  await run(bubblewrap, [...look, tools['java'] ?? '', ...flags, 'CompileToJar', ...files]);
  for (const name of ['Main.java', 'artefact']) await rm(`${folder}/${name}`);
}

const SAMPLE = `
import java.io.*;
import java.util.*;
import java.util.stream.*;
public class Main {
  record Pair<T>(T left, T right) {}
  enum Kind { ODD, EVEN }
  public static void main(String[] arguments) throws IOException {
    var in = new BufferedReader(new InputStreamReader(System.in));
    Map<Kind, List<Integer>> kinds = IntStream.range(0, 9).boxed()
        .collect(Collectors.groupingBy(n -> n % 2 == 0 ? Kind.EVEN : Kind.ODD));
    PriorityQueue<long[]> queue = new PriorityQueue<>((a, b) -> Long.compare(a[0], b[0]));
    for (String line; (line = in.readLine()) != null;) queue.add(new long[] {line.length(), 1});
    StringBuilder out = new StringBuilder();
    try { out.append(new Pair<>(kinds, queue)); } catch (RuntimeException error) { throw error; }
    switch (out.length()) { case 0: break; default: System.out.println(out); }
  }
}
`;

// npm leaves packages of other platforms out of the lock when it could not fetch them, and `npm ci` then calls
// its own lock out of step. This adds an entry for each of them. Run it after every change of the lock:
//   node tools/complete-lock.mjs          adds what is missing
//   node tools/complete-lock.mjs --check  names what is missing and fails
import { readFileSync, writeFileSync } from 'node:fs';

const LOCK = new URL('../package-lock.json', import.meta.url);

/** The words that package names use for an `os`, a `cpu` and a `libc` of npm. */
const OS = {
  win32: 'win32',
  windows: 'win32',
  darwin: 'darwin',
  linux: 'linux',
  android: 'android',
  freebsd: 'freebsd',
  openbsd: 'openbsd',
  netbsd: 'netbsd',
  sunos: 'sunos',
  aix: 'aix',
  openharmony: 'openharmony',
};
const CPU = {
  x64: 'x64',
  arm64: 'arm64',
  arm: 'arm',
  ia32: 'ia32',
  ppc64: 'ppc64',
  ppc64le: 'ppc64',
  riscv64: 'riscv64',
  s390x: 's390x',
  loong64: 'loong64',
  mips64el: 'mips64el',
  wasm32: 'wasm32',
};
const LIBC = { musl: 'musl', musleabihf: 'musl', gnu: 'glibc', gnueabihf: 'glibc' };
const EXACT_VERSION = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

const lock = JSON.parse(readFileSync(LOCK, 'utf8'));
const missing = missingEntries(lock.packages);

if (process.argv.includes('--check')) {
  for (const [path] of missing) console.error(`${path} has no entry in package-lock.json.`);
  if (missing.length) process.exitCode = 1;
} else if (missing.length) {
  lock.packages = sorted({ ...lock.packages, ...Object.fromEntries(missing) });
  writeFileSync(LOCK, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} entries added to package-lock.json.`);
}

/** Entries for every optional dependency of one exact version that stands at neither nesting level. */
function missingEntries(packages) {
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => EXACT_VERSION.test(version) && !isPresent(packages, parent, name))
      .map(([name, version]) => [`node_modules/${name}`, entryFor(name, version, dev)]),
  );
}

function isPresent(packages, parent, name) {
  return `node_modules/${name}` in packages || `${parent}/node_modules/${name}` in packages;
}

/** The platform stands in the name: `@biomejs/cli-linux-x64-musl`. */
function entryFor(name, version, dev) {
  const words = name.split(/[/-]/);
  const platform = {
    os: words.flatMap((word) => OS[word] ?? []),
    cpu: words.flatMap((word) => CPU[word] ?? []),
    libc: words.flatMap((word) => LIBC[word] ?? []),
  };
  const known = Object.entries(platform).filter(([, values]) => values.length > 0);
  return { version, ...Object.fromEntries(known), ...(dev && { dev }), optional: true };
}

function sorted(packages) {
  return Object.fromEntries(
    Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en')),
  );
}

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Where `npm run dev` finds the api; the built pages are served by the api itself, on one origin. */
const API = `http://127.0.0.1:${process.env.PORT ?? '3000'}`;

/**
 * The browser application. `__CSP_NONCE__` is literal: the api puts a fresh nonce in its place with each page,
 * and Vite repeats it on whatever it loads later.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), tailwindcss(), preloadFirstFont(), compressed()],
  html: { cspNonce: '__CSP_NONCE__' },
  server: { proxy: { '/api': { target: API, ws: true }, '/healthz': API } },
  worker: { format: 'es' },
  resolve: { alias: vimOnThisMonaco() },
  build: {
    target: 'es2022',
    // The tokens are light-dark() pairs and stay so: the editor's themes read them, and these browsers know them.
    cssTarget: ['chrome123', 'firefox121', 'safari17.5'],
    manifest: true,
    // A data: URL would need an exception in the content security policy.
    assetsInlineLimit: 0,
    // Monaco is one chunk of that size, and only the editor asks for it; a test watches the first load.
    chunkSizeWarningLimit: 4000,
  },
});

/**
 * `monaco-vim` names the modules of Monaco as they were called before 0.56, and its build for browsers would bring an
 * old Monaco with it: this takes its plain modules and leads their two imports to the editor that is here.
 */
function vimOnThisMonaco() {
  return {
    'monaco-vim': fileURLToPath(import.meta.resolve('monaco-vim')),
    'monaco-editor/esm/vs/editor/editor.api': 'monaco-editor/editor',
    'monaco-editor/esm/vs/editor/common/commands/shiftCommand':
      'monaco-editor/editor/common/commands/shiftCommand',
  };
}

/** Only the Latin roman is worth a preload: every page sets its first line in it. */
function preloadFirstFont(): Plugin {
  return {
    name: 'preload-first-font',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((file) => /ibm-plex-sans-latin-wght-normal[^/]*\.woff2$/.test(file))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: true },
            injectTo: 'head',
          })),
    },
  };
}

/** Smaller files gain nothing; fonts are compressed already. */
const WORTH_COMPRESSING = { bytes: 1400, files: /\.(?:js|css|svg|wasm)$/ };
/** Two levels below the best: a twentieth larger, in a tenth of the time. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Lays each script and sheet beside itself as `.br` and `.gz`, so that the api never compresses while it serves. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const worth = Object.values(bundle).filter(({ fileName }) => WORTH_COMPRESSING.files.test(fileName));
      await Promise.all(
        worth.map(async (file) => {
          const bytes = Buffer.from(file.type === 'chunk' ? file.code : file.source);
          if (bytes.length < WORTH_COMPRESSING.bytes) return;
          await writeFile(join(dir, `${file.fileName}.br`), await promisify(brotliCompress)(bytes, BROTLI));
          await writeFile(join(dir, `${file.fileName}.gz`), await promisify(gzip)(bytes, { level: 9 }));
        }),
      );
    },
  };
}

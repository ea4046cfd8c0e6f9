import { fileURLToPath } from 'node:url';
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
  plugins: [react(), tailwindcss(), preloadFirstFont()],
  html: { cspNonce: '__CSP_NONCE__' },
  server: { proxy: { '/api': { target: API, ws: true } } },
  worker: { format: 'es' },
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

/** Only the Latin roman is worth a preload: every page sets its first line in it (look.md, section 3). */
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

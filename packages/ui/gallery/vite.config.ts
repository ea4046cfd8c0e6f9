import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { themeScript } from '../src/theme-choice.tsx';

/** The gallery as a page of its own. The nonce is a placeholder that whoever serves it replaces, as the product does. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  plugins: [
    react(),
    tailwindcss(),
    {
      name: 'theme-before-the-first-paint',
      transformIndexHtml: () => [{ tag: 'script', children: themeScript, injectTo: 'head-prepend' }],
    },
  ],
  html: { cspNonce: 'NONCE' },
  server: { port: 4200, strictPort: true },
  build: { outDir: 'dist', emptyOutDir: true, assetsInlineLimit: 0 },
});

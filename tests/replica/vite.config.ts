import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The replica's page, bundled once before it is served; nothing of it comes near the extension's build. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
  resolve: { alias: { lodash: fileURLToPath(new URL('./app/lodash.ts', import.meta.url)) } },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { emptyOutDir: true, minify: false, reportCompressedSize: false, chunkSizeWarningLimit: 20_000 },
});

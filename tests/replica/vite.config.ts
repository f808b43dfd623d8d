import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

/** The replica's page, bundled once before it is served; nothing of it comes near the extension's build. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'error',
  oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
  plugins: [withoutRemoteFonts()],
  resolve: { alias: { lodash: fileURLToPath(new URL('./app/lodash.ts', import.meta.url)) } },
  define: { 'process.env.NODE_ENV': '"production"' },
  build: { emptyOutDir: true, minify: false, reportCompressedSize: false, chunkSizeWarningLimit: 20_000 },
});

/** Fusion's icon font lies on a host that the replica does not have; its signs are drawn in `styles/icons.css`. */
function withoutRemoteFonts(): Plugin {
  return {
    name: 'without-remote-fonts',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('.css') ? code.replaceAll(/@font-face\s*\{[^}]*\}/g, '') : undefined,
  };
}

import { build } from 'vite';

export interface PageFile {
  type: string;
  body: string | Uint8Array;
}

const TYPES: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };

/** Bundles the replica's page in memory: address -> file. The page itself is at `/index.html`. */
export async function bundlePage(): Promise<Map<string, PageFile>> {
  const configFile = new URL('../vite.config.ts', import.meta.url).pathname;
  const bundle = await build({ configFile, build: { write: false } });
  const outputs = Array.isArray(bundle) ? bundle : [bundle];
  const files = new Map<string, PageFile>();
  for (const output of outputs) {
    if (!('output' in output)) throw new Error('The replica page was watched, not built.');
    for (const file of output.output) {
      const ending = file.fileName.split('.').at(-1) ?? '';
      const type = `${TYPES[ending] ?? 'application/octet-stream'}; charset=utf-8`;
      files.set(`/${file.fileName}`, { type, body: file.type === 'chunk' ? file.code : file.source });
    }
  }
  return files;
}

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { SELLER_CENTER_MATCHES } from './lib/domain/seller-center-hosts.ts';

const SILENT_CONTEXT = fileURLToPath(new URL('./lib/capture/silent-context.ts', import.meta.url));
const MODERN_DEXIE = fileURLToPath(
  new URL('./node_modules/dexie/dist/modern/dexie.min.mjs', import.meta.url),
);
const NATIVE_BROWSER = fileURLToPath(new URL('./node_modules/wxt/dist/browser.mjs', import.meta.url));
/** Catalogues bring no styles: loading one needs none of what Vite writes around an `import()`. */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre' as const,
  load: (id: string) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : undefined,
};
/** Of the interfaces that it knows to wrap those that we ask; of others the browser's own would be given out. */
const ASKED = new Set(['alarms', 'i18n', 'notifications', 'permissions', 'runtime', 'storage', 'tabs']);
const KNOWN_INTERFACES = /(?<=const apiMetadata = )\{.*?\}(?=;)/s;

/** It is written for other module systems; what joins them to ours weighs more than this. */
const polyfillAsModule = {
  name: 'polyfill-as-module',
  transform: (code: string, id: string) =>
    id.endsWith('dist/browser-polyfill.js')
      ? `const module = { exports: {} }, { exports } = module;\n${onlyAsked(code)}\nexport default module.exports;`
      : undefined,
};

function onlyAsked(code: string): string {
  return code.replace(KNOWN_INTERFACES, (known) =>
    JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(known)).filter(([name]) => ASKED.has(name)))),
  );
}
/**
 * Only the background answers a message with a promise, which Chromium understands from 148 on. Pages and the script on
 * the page ask for what both browsers have answered with promises since long before the oldest one we serve: they speak
 * to them directly.
 */
const polyfillInBackground = {
  name: 'polyfill-in-background',
  config: ({ build }: { build?: { lib?: false | { entry: unknown } } }) =>
    build?.lib && String(build.lib.entry).includes('background')
      ? undefined
      : { resolve: { alias: [{ find: 'wxt/browser', replacement: NATIVE_BROWSER }] } },
};
const GECKO_ID = 'activity-guard@activity-guard.example';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  imports: false,
  publicDir: 'assets/public',
  manifestVersion: 3,
  vite: () => ({
    plugins: [plainImports, polyfillAsModule, polyfillInBackground],
    // A page names all its scripts, so that they load together; the stand-in for old browsers would put a `fetch` into it.
    build: { modulePreload: { polyfill: false } },
    resolve: {
      alias: {
        'wxt/utils/content-script-context': SILENT_CONTEXT,
        // The build of dexie for browsers of this decade: a tenth smaller.
        dexie: MODERN_DEXIE,
      },
    },
  }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'zh_CN',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'notifications'],
    host_permissions: [...SELLER_CENTER_MATCHES],
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: '__MSG_extensionName__' },
    web_accessible_resources: [],
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        // Only the development server may be spoken to, and only while developing.
        command === 'serve' ? 'connect-src ws://localhost:* http://localhost:*' : "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
  zip: { excludeSources: ['demo-output/**', 'tests/**/output/**'] },
});

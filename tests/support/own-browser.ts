/** The browser's own interface, for what is bundled without WXT: both browsers answer with promises. */
const { browser: own, chrome } = globalThis as unknown as Record<'browser' | 'chrome', unknown>;
export const browser = own ?? chrome;

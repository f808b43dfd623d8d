/** Ways a view must stand that no screenshot of a plain one shows. */
import type { Page } from 'puppeteer-core';

export const MODES = ['plain', 'forced', 'large', 'long'] as const;
/** As it is; with the system's forced colours; with text of twice the size; with sentences 40 % longer. */
export type ViewMode = (typeof MODES)[number];

/** Holds for every page opened after it. */
export async function setMode(page: Page, mode: ViewMode, scheme: string): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'forced-colors', value: mode === 'forced' ? 'active' : 'none' },
    ],
  });
  if (mode === 'large') await page.evaluateOnNewDocument(doubleText);
}

/** Every size of type, whether it stands in a token or in a rule: the boxes around it stay as they are. */
function doubleText(): void {
  document.addEventListener('DOMContentLoaded', () => {
    const style = document.createElement('style');
    style.textContent = `:root { --size: 26px; --size-small: 24px; --size-figure: 30px; --size-title: 34px }
      .verdict, .dashboard .verdict, h3 { font-size: 28px !important }`;
    document.head.append(style);
  });
}

/** A page whose scripts rewrote everything they can before it began: they hear nothing of the extension, and it reads on. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { recorded } from '../../scripts/demo/walk.ts';
import { until } from '../../scripts/running/until.ts';
import { openScene, orderListAddress } from './scene.ts';

const scene = openScene();
const SAID_WITHIN_MS = 10_000;

interface Heard {
  /** Calls and values that came from a script of an extension. */
  ours: string[];
  /** Of all calls, so that it is known that the ears were there. */
  count: number;
}

/** Runs before the first script of the page. */
function eavesdrop(): void {
  const heard: Heard = { ours: [], count: 0 };
  Object.assign(globalThis, { heardByPage: heard });
  const hear = (what: string) => {
    heard.count += 1;
    if (/(chrome|moz)-extension:/.test(new Error().stack ?? '')) heard.ours.push(what);
  };
  const tapped: [name: string, owner: object, methods: string[]][] = [
    ['EventTarget', EventTarget.prototype, ['addEventListener', 'removeEventListener', 'dispatchEvent']],
    [
      'Node',
      Node.prototype,
      ['appendChild', 'insertBefore', 'removeChild', 'contains', 'compareDocumentPosition'],
    ],
    [
      'Element',
      Element.prototype,
      ['attachShadow', 'append', 'setAttribute', 'getAttribute', 'querySelectorAll'],
    ],
    [
      'Document',
      Document.prototype,
      ['createElement', 'querySelector', 'querySelectorAll', 'createTreeWalker'],
    ],
    ['MutationObserver', MutationObserver.prototype, ['observe', 'disconnect', 'takeRecords']],
    ['MessagePort', MessagePort.prototype, ['postMessage', 'start']],
    ['BroadcastChannel', BroadcastChannel.prototype, ['postMessage']],
    ['SubtleCrypto', SubtleCrypto.prototype, ['digest']],
    ['Promise', Promise.prototype, ['then']],
    ['Array', Array.prototype, ['map', 'filter', 'flatMap']],
    ['String', String.prototype, ['replace', 'match', 'normalize']],
    ['JSON', JSON, ['stringify', 'parse']],
    ['window', globalThis, ['postMessage', 'setTimeout', 'requestIdleCallback', 'getComputedStyle']],
  ];
  for (const [name, owner, methods] of tapped) {
    const own = owner as Record<string, (...given: unknown[]) => unknown>;
    for (const method of methods) {
      const original = own[method];
      if (!original) continue;
      own[method] = function (this: unknown, ...given: unknown[]) {
        hear(`${name}.${method}`);
        return Reflect.apply(original, this, given);
      };
    }
  }
  // Whoever makes an object of ours with the page's own prototype tells it to these.
  for (const name of ['readingId', 'committed', 'overlayWords'])
    Object.defineProperty(Object.prototype, name, {
      configurable: true,
      set(value: unknown) {
        heard.ours.push(`a value for ${name}`);
        Object.defineProperty(this, name, { value, configurable: true, enumerable: true, writable: true });
      },
    });
  addEventListener('message', ({ ports, data }) => {
    if (ports.length > 0 || /wxt|activity/i.test(JSON.stringify(data) ?? ''))
      heard.ours.push(`a message with ${ports.length} ports`);
  });
}

describe('a hostile page', () => {
  it('that listens at every door hears nothing of us, gets no port, and is read', async () => {
    const { kind, seller, storage } = scene.current;
    const since = Date.now();
    const page = await seller.browser.newPage();
    await page.evaluateOnNewDocument(eavesdrop);
    await page.goto(orderListAddress(), { waitUntil: 'domcontentloaded' });
    await recorded({ page, storage }, 'order-list', since);
    await until('the overlay', () => seller.overlayText(page));
    const heard = await page.evaluate(() => (globalThis as unknown as { heardByPage: Heard }).heardByPage);
    const named = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((name) => name.includes('-extension:')),
    );
    console.log(`${kind}: ${heard.count} calls overheard, ${heard.ours.length} of them of ours`);
    expect(heard.count).toBeGreaterThan(1000);
    expect(heard.ours).toEqual([]);
    expect(named).toEqual([]);
    await page.close();
  });

  it('cannot tell by any of its files that the extension is there', async () => {
    const { seller, replica } = scene.current;
    // The one page without a policy of its own, on a host that is none of ours and on one that is.
    const path = '/_____tmd_____/punish';
    for (const host of [`127.0.0.1:${replica.port}`, 'csp.aliexpress.com']) {
      const page = await seller.openPage(`https://${host}${path}`);
      const found = await page.evaluate(async (origin) => {
        const loads = (address: string) =>
          new Promise<string>((done) => {
            const picture = new Image();
            picture.onload = () => done('loaded');
            picture.onerror = () => done('nothing');
            picture.src = address;
          });
        const asks = (address: string) =>
          fetch(address).then(
            () => 'loaded',
            () => 'nothing',
          );
        return Promise.all([
          loads(`${origin}/icon/16.png`),
          asks(`${origin}/manifest.json`),
          asks(`${origin}/popup.html`),
        ]);
      }, seller.origin);
      expect(found).toEqual(['nothing', 'nothing', 'nothing']);
      await page.close();
    }
  });
});

/** Opens a page, blocks the way from it to the background once it is recorded, and turns it. */
async function turnedUnheard(): Promise<Page> {
  const { seller, storage } = scene.current;
  const since = Date.now();
  const page = await seller.openPage(orderListAddress());
  await recorded({ page, storage }, 'order-list', since);
  await page.bringToFront();
  const blocked = await seller.inContentScript(
    page,
    `(() => {
      const { runtime } = globalThis.browser ?? chrome;
      runtime.sendMessage = () => new Promise(() => {});
      return String(runtime.sendMessage);
    })()`,
  );
  expect(blocked).toContain('new Promise');
  await page.$eval('.next-pagination .next-next', (button) => (button as HTMLElement).click());
  return page;
}

/** Resolves once that says, within ten seconds of now, that a reading is not saved. */
async function unsavedSaid(where: string, words: () => Promise<string | undefined>): Promise<void> {
  const begun = performance.now();
  await until(`the word ${where} that it is not saved`, async () =>
    /not saved yet: 1 reading/i.test((await words()) ?? ''),
  );
  const took = performance.now() - begun;
  console.log(`${scene.current.kind}: blocked, said ${where} after ${(took / 1000).toFixed(1)} s`);
  expect(took).toBeLessThanOrEqual(SAID_WITHIN_MS);
}

describe('a page on which the way to the background is blocked', () => {
  it(`says within ${SAID_WITHIN_MS / 1000} s that nothing of it is saved`, async () => {
    const { seller, storage } = scene.current;
    const page = await turnedUnheard();
    const visits = (await storage.visits()).length;
    await unsavedSaid('on the page', () => seller.overlayText(page));
    expect(await storage.visits()).toHaveLength(visits);
    await page.close();
  });

  it('has popup and badge say so where the line on the page is off, until the next page is recorded', async () => {
    const { seller, storage } = scene.current;
    await storage.saveSettings({ overlay: false });
    const page = await turnedUnheard();
    const popup = () => storage.page.evaluate(() => document.body.textContent);
    await Promise.all([
      unsavedSaid('in the popup', popup),
      unsavedSaid('on the badge', async () => (await storage.badge()).title),
    ]);
    await page.close();
    await storage.saveSettings({});
    await seller.openPage(orderListAddress());
    await until('the end of it', async () => !/not saved yet/i.test(await popup()));
  });
});

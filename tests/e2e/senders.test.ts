/** Whoever sends what our content script sends, over every channel there is, is refused; it alone is heard. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, inject, it } from 'vitest';
import { isoOf } from '../../lib/domain/time.ts';
import type { ExtensionStorage } from '../../scripts/browsers/extension-storage.ts';
import type { SellerBrowser } from '../../scripts/browsers/seller-browser.ts';
import { ORDER_LIST } from '../../scripts/demo/walk.ts';
import { ROOT } from '../../scripts/running/process.ts';
import { until } from '../../scripts/running/until.ts';
import { messageOf, order, reading } from '../support/readings.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { openLives } from './lives.ts';
import { orderListAddress } from './scene.ts';

const GECKO_ID = 'activity-guard@activity-guard.example';
const STRANGER = 'stranger@stranger.example';
const LOADING = 'state=loading';
const lives = openLives();
const folder = temporaryFolder('senders');
let opened: { seller: SellerBrowser; storage: ExtensionStorage };

/** The build as it is, but in every frame, and on a page that is none of the Seller Center's. */
function everywhere(): string {
  const build = join(folder, 'everywhere');
  cpSync(join(ROOT, '.output', `${inject('kind')}-mv3`), build, { recursive: true });
  const file = join(build, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const elsewhere = 'https://127.0.0.1/*';
  manifest.host_permissions.push(elsewhere);
  for (const script of manifest.content_scripts) {
    script.all_frames = true;
    script.matches.push(elsewhere);
  }
  writeFileSync(file, JSON.stringify(manifest));
  return build;
}

/** Another extension, with a script on the Seller Center and a background: both send to ours what the page asks them to. */
function stranger(ourId: string): string {
  const build = join(folder, 'stranger');
  mkdirSync(build);
  const api = '(globalThis.browser ?? globalThis.chrome)';
  const send = `const send = (message) => (${sendOver.toString()})(message, '${ourId}');`;
  writeFileSync(
    join(build, 'script.js'),
    `${send}
    document.addEventListener('stranger', async ({ detail }) => {
      const message = JSON.parse(detail);
      const answers = [await send(message), await ${api}.runtime.sendMessage(message)];
      document.documentElement.dataset.stranger = JSON.stringify(answers);
    });
    document.documentElement.dataset.stranger = '';`,
  );
  writeFileSync(
    join(build, 'background.js'),
    `${send}
    ${api}.runtime.onMessage.addListener((message, sender, answer) => {
      send(message).then(answer);
      return true;
    });`,
  );
  const matches = ['https://csp.aliexpress.com/*'];
  const isFirefox = inject('kind') === 'firefox';
  writeFileSync(
    join(build, 'manifest.json'),
    JSON.stringify({
      manifest_version: 3,
      name: 'Stranger',
      version: '1',
      host_permissions: matches,
      content_scripts: [{ matches, js: ['script.js'] }],
      background: isFirefox ? { scripts: ['background.js'] } : { service_worker: 'background.js' },
      ...(isFirefox && { browser_specific_settings: { gecko: { id: STRANGER } } }),
    }),
  );
  return build;
}

interface Runtime {
  sendMessage(...given: unknown[]): Promise<unknown>;
  connect(...given: unknown[]): {
    onDisconnect: { addListener(heard: () => void): void };
    onMessage: { addListener(heard: (message: unknown) => void): void };
    postMessage(message: unknown): void;
  };
}
interface Answers {
  message: unknown;
  port: unknown;
}

/** Runs wherever something may be sent from: over each channel, what came back. */
async function sendOver(message: unknown, to?: string): Promise<Answers> {
  const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', { runtime: Runtime }>;
  const { runtime } = browser ?? chrome;
  const at = to === undefined ? [] : [to];
  const answer = await runtime.sendMessage(...at, message).catch(() => 'nobody');
  const overPort = await new Promise((done) => {
    const port = runtime.connect(...at);
    port.onDisconnect.addListener(() => done('nobody'));
    port.onMessage.addListener(done);
    try {
      port.postMessage(message);
    } catch {
      done('nobody');
    }
  });
  return { message: answer ?? 'nobody', port: overPort };
}

let sent = 0;

/** Each is of another order, with which nothing else is wrong. */
async function nextMessage() {
  sent += 1;
  return messageOf(reading({ readAt: isoOf(Date.now()), orders: [order({ orderId: String(8e15 + sent) })] }));
}

const REFUSED = { message: { committed: false, again: false, reason: 'wrong-sender' }, port: 'nobody' };
const UNHEARD = { message: 'nobody', port: 'nobody' };

async function ofScript(page: Page, inFrame = false): Promise<Answers> {
  const message = JSON.stringify(await nextMessage());
  const expression = `(${sendOver.toString()})(${message}).then((answers) => JSON.stringify(answers))`;
  const answered = await until('our script', () =>
    opened.seller.inContentScript(page, expression, inFrame).then((text) => String(text)),
  );
  return JSON.parse(answered) as Answers;
}

async function ofOwnPage(path: string): Promise<Answers> {
  const page = await opened.seller.openExtensionPage(path);
  const answers = await page.evaluate(sendOver, await nextMessage());
  await page.close();
  return answers;
}

async function ofStranger(): Promise<Answers[]> {
  const page = await opened.seller.openPage(orderListAddress(LOADING));
  const said = () => page.evaluate(() => document.documentElement.dataset.stranger);
  await until("the stranger's script", async () => (await said()) === '');
  await page.evaluate(
    (detail) => void document.dispatchEvent(new CustomEvent('stranger', { detail })),
    JSON.stringify(await nextMessage()),
  );
  const text = await until('what the stranger was told', async () => (await said()) || undefined);
  await page.close();
  return JSON.parse(text) as Answers[];
}

beforeEach(async () => {
  opened = await lives.current.begin(everywhere());
  const ourId = opened.seller.kind === 'chrome' ? new URL(opened.seller.origin).host : GECKO_ID;
  await opened.seller.browser.installExtension(stranger(ourId));
});

describe('what our content script sends', () => {
  it('is taken from it, and from nobody else over any channel', async () => {
    const { seller, storage } = opened;
    const { port } = lives.current.replica;
    const page = await seller.openPage(orderListAddress(LOADING));
    const ours = await ofScript(page);
    expect(ours).toMatchObject({ message: { committed: true }, port: 'nobody' });
    await page.evaluate((address) => {
      const frame = document.createElement('iframe');
      frame.src = address;
      document.body.append(frame);
    }, orderListAddress(LOADING));
    await page.waitForFrame((each) => each !== page.mainFrame() && each.url().includes(ORDER_LIST));
    const elsewhere = await seller.openPage(`https://127.0.0.1:${port}${ORDER_LIST}#${LOADING}`);
    expect({
      'in a frame': await ofScript(page, true),
      'on another site': await ofScript(elsewhere),
      'our popup': await ofOwnPage('/popup.html'),
      'our dashboard': await ofOwnPage('/dashboard.html'),
    }).toMatchObject({
      'in a frame': REFUSED,
      'on another site': REFUSED,
      'our popup': REFUSED,
      'our dashboard': REFUSED,
    });
    expect(await ofStranger()).toEqual([UNHEARD, UNHEARD]);
    for (const each of [page, elsewhere])
      expect(await each.evaluate(() => typeof (globalThis as { browser?: unknown }).browser)).toBe(
        'undefined',
      );
    const stored = await storage.rows<{ orderId: string }>('orders');
    expect(stored).toHaveLength(1);
    expect((await storage.scorecard())?.troubles).toEqual([]);
    console.log(`${inject('kind')}: ${sent} senders, 1 taken`);
  });
});

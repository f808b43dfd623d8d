import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { SELLER_CENTER_HOSTS } from '../../lib/domain/seller-center-hosts.ts';
import { until } from '../running/until.ts';
import { killWithAll } from './kill.ts';
import {
  type OpenOptions,
  OVERLAY,
  type SellerBrowser,
  WELCOME_PAGE,
  WINDOW_SIZE,
} from './seller-browser.ts';

export async function openChromium(executablePath: string, options: OpenOptions): Promise<SellerBrowser> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'activity-guard-chrome-'));
  allowUnpacked(profile);
  const browser = await puppeteer.launch({
    executablePath,
    headless: options.headless,
    userDataDir: profile,
    pipe: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    defaultViewport: options.headless ? WINDOW_SIZE : null,
    timeout: 60_000,
    protocolTimeout: 120_000,
    args: argumentsFor(options),
  });
  const id = await browser.installExtension(options.extension);
  const origin = `chrome-extension://${id}`;
  await saveDownloadsIn(browser, options.downloads);
  const open = async (address: string) => {
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    return page;
  };
  return {
    kind: 'chrome',
    browser,
    origin,
    openPage: open,
    openExtensionPage: (path) => open(`${origin}${path}`),
    stopBackground: await stopperOfWorkers(browser),
    inContentScript: (page, expression, inFrame) => inContentScript(page, origin, expression, inFrame),
    overlayText,
    clickNotice: (notice) => tellOfClick(browser, origin, notice),
    closeWelcomePage: () =>
      until('the page of the first minutes', async () => {
        const pages = await browser.pages();
        const page = pages.find((each) => each.url() === `${origin}${WELCOME_PAGE}`);
        await page?.close();
        return page !== undefined;
      }).then(() => undefined),
    async switchOffAndOn() {
      const page = await open('chrome://extensions');
      await page.evaluate(switchOffAndOn, id);
      await page.close();
    },
    async withdrawHosts() {
      const page = await open('chrome://extensions');
      await page.evaluate(withholdHosts, id);
      await page.close();
    },
    kill: () => killWithAll(browser),
    async close() {
      if (browser.connected) await browser.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Runs in the browser's own page of extensions. */
async function switchOffAndOn(extensionId: string): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { management: { setEnabled(id: string, isOn: boolean): Promise<void> } };
  };
  await chrome.management.setEnabled(extensionId, false);
  await chrome.management.setEnabled(extensionId, true);
}

/** Runs in the browser's own page of extensions: hosts only after a click on the extension. */
async function withholdHosts(extensionId: string): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } };
  };
  await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' });
}

/** Without developer mode Chromium leaves an unpacked extension disabled after `runtime.reload()`. */
function allowUnpacked(profile: string): void {
  const file = join(profile, 'Default', 'Preferences');
  if (existsSync(file)) return;
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(file, JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
}

function argumentsFor({ port, headless, netLog }: OpenOptions): string[] {
  const toReplica = SELLER_CENTER_HOSTS.map((host) => `MAP ${host}:443 127.0.0.1:${port}`);
  const isRoot = process.getuid?.() === 0;
  return [
    `--host-resolver-rules=${[...toReplica, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ')}`,
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-features=AutofillServerCommunication',
    `--window-size=${WINDOW_SIZE.width},${WINDOW_SIZE.height}`,
    // Chromium's sandbox refuses to run as root.
    ...(isRoot ? ['--no-sandbox'] : []),
    ...(headless ? ['--disable-gpu'] : []),
    ...(netLog ? [`--log-net-log=${netLog}`, '--net-log-capture-mode=Default'] : []),
  ];
}

async function saveDownloadsIn(browser: Browser, folder: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
}

/** What it gives resolves when no worker of an extension runs any more. */
async function stopperOfWorkers(browser: Browser): Promise<() => Promise<void>> {
  const [first] = await browser.pages();
  if (!first) throw new Error('Chromium opened without a page.');
  // Any page can ask for it, as long as it stays.
  const session = await first.createCDPSession();
  await session.send('ServiceWorker.enable');
  return () => session.send('ServiceWorker.stopAllWorkers');
}

/** Chromium tells a session of every world there is in the page, ours under our origin. */
async function inContentScript(
  page: Page,
  origin: string,
  expression: string,
  inFrame = false,
): Promise<unknown> {
  const session = await page.createCDPSession();
  try {
    let contextId: number | undefined;
    const { frameTree } = await session.send('Page.getFrameTree');
    const frame = inFrame ? frameTree.childFrames?.[0]?.frame : frameTree.frame;
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === origin && context.auxData.frameId === frame?.id) contextId = context.id;
    });
    await session.send('Runtime.enable');
    if (contextId === undefined) throw new Error('Our content script is not on this page.');
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}

/** Without a desktop there is nothing to click on: the worker is told what the desktop would tell it. */
async function tellOfClick(browser: Browser, origin: string, notice: string): Promise<void> {
  const session = await browser.target().createCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.startsWith(origin));
  if (!worker) throw new Error('The background of the extension does not run.');
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: worker.targetId,
    flatten: true,
  });
  await session
    .connection()
    ?.session(sessionId)
    ?.send('Runtime.evaluate', {
      expression: `chrome.notifications.onClicked.dispatch(${JSON.stringify(notice)})`,
    });
  await session.detach();
}

interface DomNode {
  nodeName: string;
  nodeValue: string;
  children?: DomNode[];
  shadowRoots?: DomNode[];
}

async function overlayText(page: Page): Promise<string | undefined> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const overlay = find(root, (node) => node.nodeName.toLowerCase() === OVERLAY);
    const inside = overlay?.shadowRoots?.[0];
    return inside && textOf(inside).join(' ');
  } finally {
    await session.detach();
  }
}

function find(node: DomNode, isWanted: (node: DomNode) => boolean): DomNode | undefined {
  if (isWanted(node)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, isWanted);
    if (found) return found;
  }
  return undefined;
}

function textOf(node: DomNode): string[] {
  if (node.nodeName === 'STYLE') return [];
  if (node.nodeName === '#text') return [node.nodeValue.trim()].filter(Boolean);
  return (node.children ?? []).flatMap(textOf);
}

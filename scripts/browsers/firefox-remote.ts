/** What puppeteer does not offer of WebDriver BiDi: closed shadow roots, and the browser's own scope. */
import type { Browser, Page } from 'puppeteer-core';

interface Connection {
  send(method: string, parameters: object): Promise<{ result: unknown }>;
}

/** A value as BiDi describes it; nodes carry their children and their shadow root. */
export interface RemoteNode {
  nodeType: number;
  localName?: string;
  nodeValue?: string;
  children?: { value: RemoteNode }[];
  shadowRoot?: { value: RemoteNode } | null;
}

interface Evaluated {
  type: string;
  result?: { type: string; value?: unknown };
  exceptionDetails?: { text: string };
}

function connectionOf(browser: Browser): Connection {
  return (browser as unknown as { connection: Connection }).connection;
}

/** Evaluates in the browser's own scope (it was opened with `--remote-allow-system-access`). */
export async function evaluateInBrowser(browser: Browser, expression: string): Promise<unknown> {
  const connection = connectionOf(browser);
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (tree as { contexts: { context: string }[] }).contexts;
  if (!window) throw new Error('Firefox shows no window.');
  return evaluate(connection, expression, { context: window.context });
}

/** Runs in the sandbox of the extension's content script in the tab at that address. */
export function inContentScript(
  browser: Browser,
  extensionId: string,
  address: string,
  expression: string,
  inFrame = false,
): Promise<unknown> {
  const window = inFrame ? 'content.frames[0]' : 'content';
  const script = `(async () => {
    const { ExtensionContent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionContent.sys.mjs');
    const context = ExtensionContent.getContextByExtensionId(${JSON.stringify(extensionId)}, ${window});
    return JSON.stringify({ value: await Cu.evalInSandbox(${JSON.stringify(expression)}, context.sandbox) });
  })().catch((error) => JSON.stringify({ error: String(error) })).then((text) => sendAsyncMessage('NAME', text))`;
  return evaluateInBrowser(
    browser,
    `(async () => {
      const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser');
      const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === ${JSON.stringify(address)});
      const { messageManager } = tab.linkedBrowser;
      const name = 'activity-guard-' + Math.random();
      const answer = new Promise((resolve) => {
        const hear = ({ data }) => {
          messageManager.removeMessageListener(name, hear);
          resolve(data);
        };
        messageManager.addMessageListener(name, hear);
      });
      const script = ${JSON.stringify(script)}.replace('NAME', name);
      messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(script), false);
      return answer;
    })()`,
  ).then((text) => {
    const { value, error } = JSON.parse(String(text)) as { value?: unknown; error?: string };
    if (error) throw new Error(error);
    return value;
  });
}

/** The first element of that name in the page, with everything in it, closed shadow roots too. */
export async function readElement(
  browser: Browser,
  page: Page,
  name: string,
): Promise<RemoteNode | undefined> {
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const found = await evaluate(connectionOf(browser), `document.querySelector(${JSON.stringify(name)})`, {
    context,
  });
  return (found as RemoteNode | null) ?? undefined;
}

async function evaluate(
  connection: Connection,
  expression: string,
  target: { context: string },
): Promise<unknown> {
  const { result } = await connection.send('script.evaluate', {
    expression,
    target,
    awaitPromise: true,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
  });
  const { type, result: value, exceptionDetails } = result as Evaluated;
  if (type === 'exception') throw new Error(exceptionDetails?.text ?? 'Firefox could not evaluate.');
  return value?.value;
}

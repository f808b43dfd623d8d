/** Every request a browser made, with the extension behind it where there is one: by the browser's own record. */
import { readFileSync } from 'node:fs';
import { evaluateInBrowser } from '../../scripts/browsers/firefox-remote.ts';
import type { Scene } from './scene.ts';

export interface MadeRequest {
  url: string;
  /** Who asked: an origin, the id of an extension, or '' for the browser itself. */
  by: string;
}

/** Starts recording; what it gives back ends the browser and tells all. */
export async function recordRequests(scene: Scene): Promise<() => Promise<MadeRequest[]>> {
  if (scene.kind === 'chrome') return () => readNetLog(scene);
  await evaluateInBrowser(scene.seller.browser, `(${observe})()`);
  return async () => {
    const told = await evaluateInBrowser(scene.seller.browser, 'JSON.stringify(window.requestsMade)');
    await scene.seller.close();
    return JSON.parse(String(told)) as MadeRequest[];
  };
}

/** Chromium's log is whole only once the browser has ended. */
async function readNetLog({ seller, netLog }: Scene): Promise<MadeRequest[]> {
  await seller.close();
  const log = JSON.parse(readFileSync(netLog, 'utf8')) as NetLog;
  const started = log.constants.logEventTypes.URL_REQUEST_START_JOB;
  return log.events
    .filter(({ type }) => type === started)
    .map(({ params }) => ({ url: params?.url ?? '', by: params?.initiator ?? '' }));
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: { url?: string; initiator?: string } }[];
}

/** Runs in Firefox's own scope, as text: it sees the principal behind every channel, content scripts' too. */
const observe = `function () {
  window.requestsMade = [];
  Services.obs.addObserver((subject) => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
    const principal = loadInfo.triggeringPrincipal;
    const policy = principal?.addonPolicy ?? principal?.contentScriptAddonPolicy;
    window.requestsMade.push({ url: URI.spec, by: policy ? 'moz-extension://' + policy.id : (principal?.origin ?? '') });
  }, 'http-on-modify-request');
}`;

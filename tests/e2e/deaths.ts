/** Ends the background before each thing that is done in the browser: it may rely on nothing that it remembers. */
import type { Page } from 'puppeteer-core';
import { SCORECARD_KEY } from '../../lib/published/scorecard.ts';
import type { SellerBrowser } from '../../scripts/browsers/seller-browser.ts';

/** `npm run soak` goes through all end-to-end tests so. */
const ARE_ON = process.env.DEATH_BEFORE_ACTS === '1';

const ON_PAGE = ['goto', 'reload', 'goBack', 'goForward', 'bringToFront'];
const ON_ELEMENT = ['click', 'type', 'press', 'select', 'uploadFile'];
const ON_KEYBOARD = ['down', 'press', 'type'];
const EVALUATES = ['evaluate', '$eval', '$$eval'];
/** Whatever runs in a page only looks, unless it says one of these. */
const IS_ACT = /\.(click|reload|dispatchEvent|postMessage|set|remove|begin|sendMessage)\(|location\.hash =/;

type Method = (...given: unknown[]) => Promise<unknown>;

/** Whose background dies: of the browsers that a test opens one after another the last. */
let driven: SellerBrowser | undefined;
let count = 0;
/** All elements of a driver are of one kind. */
const kindsOfElements = new Set<object>();

/** The same browser; where the switch is on, its background dies before each act in it. */
export function withDeaths(seller: SellerBrowser): SellerBrowser {
  if (!ARE_ON) return seller;
  driven = seller;
  count = 0;
  const { browser } = seller;
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async (...given) => watched(await newPage(...given));
  dieBefore(seller, ['openPage', 'openExtensionPage', 'withdrawHosts']);
  dieBefore(seller, ['inContentScript'], isAct);
  return seller;
}

/** In the last browser; to be told at the end of a file: a suite that went through without deaths has shown nothing. */
export function deathsSoFar(): number | undefined {
  return ARE_ON ? count : undefined;
}

async function watched(page: Page): Promise<Page> {
  const kind: object = Object.getPrototypeOf(await page.$(':root'));
  if (!kindsOfElements.has(kind)) {
    kindsOfElements.add(kind);
    dieBefore(kind, ON_ELEMENT);
    dieBefore(kind, EVALUATES, isAct);
  }
  dieBefore(page, ON_PAGE);
  dieBefore(page, EVALUATES, isAct);
  dieBefore(page.keyboard, ON_KEYBOARD);
  return page;
}

/** What a test publishes stands in for a judging: she has done nothing. */
function isAct(given: readonly unknown[]): boolean {
  if (given.some((each) => typeof each === 'object' && each !== null && SCORECARD_KEY in each)) return false;
  return given.some(
    (each) => (typeof each === 'function' || typeof each === 'string') && IS_ACT.test(String(each)),
  );
}

function dieBefore(
  target: object,
  names: readonly string[],
  isMeant: (given: readonly unknown[]) => boolean = () => true,
): void {
  const methods = target as Record<string, Method>;
  for (const name of names) {
    const act = methods[name];
    if (!act) throw new Error(`The driver has no ${name}.`);
    methods[name] = async function (this: unknown, ...given) {
      if (driven?.browser.connected && isMeant(given)) {
        await driven.stopBackground();
        count += 1;
      }
      return act.apply(this, given);
    };
  }
}

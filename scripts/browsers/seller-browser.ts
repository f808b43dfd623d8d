import type { Browser, Page } from 'puppeteer-core';
import type { BrowserKind } from './find-browser.ts';

/** How a browser is to be opened. */
export interface OpenOptions {
  /** The unpacked build. */
  extension: string;
  /** Where the replica listens: the Seller Center's host names lead there, and nothing else leads anywhere. */
  port: number;
  headless: boolean;
  /** Where files that the extension saves go. */
  downloads: string;
  /** Where the browser keeps all it has; absent: a place of its own, gone when it is closed. */
  profile?: string;
  /** Chromium only: a file to which the browser writes every request it makes. */
  netLog?: string;
}

/** A real browser with the extension in it. */
export interface SellerBrowser {
  kind: BrowserKind;
  browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  origin: string;
  openPage(address: string): Promise<Page>;
  /** A page of the extension in its own tab: `/popup.html`. */
  openExtensionPage(path: string): Promise<Page>;
  /** Ends the background as the browser does when it idles; the next event wakes it. */
  stopBackground(): Promise<void>;
  /**
   * Runs in the world of our content script, where the page has no say: the value that it comes to, as JSON has it.
   * `inFrame`: in that of the first frame inside the page.
   */
  inContentScript(page: Page, expression: string, inFrame?: boolean): Promise<unknown>;
  /** All text inside the closed shadow root of the page's overlay; undefined where there is no overlay. */
  overlayText(page: Page): Promise<string | undefined>;
  /** Clicks the desktop notice: the newest in Firefox, which draws its own; in Chromium as the desktop would tell it. */
  clickNotice(id: string): Promise<void>;
  /** Closes the page that the extension opens at its install; throws where it does not come. */
  closeWelcomePage(): Promise<void>;
  /** Switches the extension off and on again, as she may in the browser's own settings. Its own pages are closed by that. */
  switchOffAndOn(): Promise<void>;
  /** Takes the Seller Center's hosts away from the extension, as she may in the browser's own settings. */
  withdrawHosts(): Promise<void>;
  /** Ends it at once with all its processes, as a crash or the power does. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

export const OVERLAY = 'activity-guard-overlay';
/** Of the extension, with the view of the first minutes. */
export const WELCOME_PAGE = '/dashboard.html#welcome';
export const WINDOW_SIZE = { width: 1440, height: 900 };

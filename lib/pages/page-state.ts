import { isDisplayed } from './engine/visible.ts';
import { says } from './lexicon.ts';

const CHALLENGE =
  'iframe[src*="_____tmd_____"],iframe[src*="/punish"],#baxia-dialog-content,.baxia-dialog-mask,.baxia-dialog,#nc_1_n1z,.nc-lang-cnt,#nocaptcha,.nc-container';
const LOGIN = 'iframe[src*="login.aliexpress"],iframe[src*="passport.aliexpress"],input[type=password]';
const SPINNER = '[aria-busy=true],[class*=skeleton],[class*=spin-spinning],[class*=-loading-]';

/** An anti-bot check lies over the page; it stops reading whatever else is there. */
export function isChallenged(document: Document): boolean {
  if ([...document.querySelectorAll(CHALLENGE)].some(isShown)) return true;
  return [...document.querySelectorAll('[role=dialog],[class*=captcha]')].some(
    (element) => isShown(element) && says('challenge', element.textContent ?? ''),
  );
}

/** A login form or frame is displayed on the page. */
export function asksToSignIn(document: Document): boolean {
  if ([...document.querySelectorAll(LOGIN)].some(isShown)) return true;
  return [...document.querySelectorAll('[role=dialog],[class*=dialog],[class*=modal]')].some(
    (element) =>
      isShown(element) &&
      says('signIn', element.textContent ?? '') &&
      element.textContent !== null &&
      element.textContent.length < 200,
  );
}

/** Placeholders or a spinner stand where the content will be. */
export function isLoading(document: Document): boolean {
  return [...document.querySelectorAll(SPINNER)].some(isShown);
}

/** A frame's own tag never shows text, so it is judged by what is around it. */
function isShown(element: Element): boolean {
  if (element.tagName !== 'IFRAME') return isDisplayed(element);
  const hidesItself =
    element.hasAttribute('hidden') || /display\s*:\s*none/.test(element.getAttribute('style') ?? '');
  return !hidesItself && (element.parentElement === null || isDisplayed(element.parentElement));
}

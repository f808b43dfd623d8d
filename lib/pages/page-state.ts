import { type Marks, withRole } from './engine/layout/marks.ts';
import { isDisplayed } from './engine/layout/visible.ts';
import { says } from './lexicon.ts';

const CHALLENGE_IDS = ['baxia-dialog-content', 'nc_1_n1z', 'nocaptcha'];
const CHALLENGE_CLASSES = ['baxia-dialog', 'baxia-dialog-mask', 'nc-lang-cnt', 'nc-container'];
const CHALLENGE_FRAME = /_____tmd_____|\/punish/;
const LOGIN_FRAME = /(?:login|passport)\.aliexpress/;
/** A longer dialog speaks of something else and has the words by the way. */
const LONGEST_REQUEST = 200;

/** An anti-bot check lies over the page; it stops reading whatever else is there. */
export function isChallenged(document: Document, dialogs: readonly Element[]): boolean {
  const marks = [
    ...CHALLENGE_IDS.flatMap((id) => document.getElementById(id) ?? []),
    ...CHALLENGE_CLASSES.flatMap((name) => [...document.getElementsByClassName(name)]),
    ...framesTo(document, CHALLENGE_FRAME),
  ];
  return marks.some(isShown) || dialogs.some((dialog) => says('challenge', dialog.textContent ?? ''));
}

/** A login form or frame is displayed on the page. */
export function asksToSignIn(document: Document, dialogs: readonly Element[]): boolean {
  const passwords = [...document.getElementsByTagName('input')].filter(({ type }) => type === 'password');
  if ([...passwords, ...framesTo(document, LOGIN_FRAME)].some(isShown)) return true;
  return dialogs.some(({ textContent }) => {
    const text = textContent ?? '';
    return text.length < LONGEST_REQUEST && says('signIn', text);
  });
}

function framesTo(document: Document, address: RegExp): Element[] {
  return [...document.getElementsByTagName('iframe')].filter((frame) =>
    address.test(frame.getAttribute('src') ?? ''),
  );
}

/** The dialogs that are displayed. */
export function dialogsIn(document: Document, marks: Marks): Element[] {
  return [...withRole(marks, DIALOG), ...document.getElementsByTagName('dialog')].filter(isShown);
}
const DIALOG = /^(?:alert)?dialog$/;

/** A frame's own tag never shows text, so it is judged by what is around it. */
function isShown(element: Element): boolean {
  if (element.tagName !== 'IFRAME') return isDisplayed(element);
  const hidesItself =
    element.hasAttribute('hidden') || /display\s*:\s*none/.test(element.getAttribute('style') ?? '');
  return !hidesItself && (element.parentElement === null || isDisplayed(element.parentElement));
}

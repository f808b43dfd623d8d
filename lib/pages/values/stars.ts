import { plainText } from './text.ts';

const FULL = /(?:^|[\s_-])(?:full|filled|active|selected|checked|on|solid)(?:[\s_-]|$)/i;
const HALF = /(?:^|[\s_-])half(?:[\s_-](?!left|right)|$)/i;
const STATED =
  /(?:^|\D)([0-5](?:\.\d)?) ?(?:星|颗星|分|stars?)?(?: ?(?:\/|out of|of) ?5(?: stars?)?)?$|^(?:rating|评分|星级)[^\d]*([0-5](?:\.\d)?)$/i;

/**
 * The stars that a rating component shows: by what it tells a screen reader, by which of its five marks are full,
 * or by how wide its overlay is in percent. Undefined when it says nothing, or two of these disagree.
 * `NaN` when it shows a half star: understood, and no whole number.
 */
export function starsShown(element: Element): number | undefined {
  const found = new Set<number>();
  for (const at of [element, ...element.querySelectorAll('*')]) {
    const stated = statedBy(at);
    if (stated !== undefined) found.add(stated);
    const marked = marksIn(at);
    if (marked !== undefined) found.add(marked);
  }
  const [stars] = found;
  return found.size === 1 ? stars : undefined;
}

function statedBy(element: Element): number | undefined {
  const now = element.getAttribute('aria-valuenow');
  if (now !== null && (element.getAttribute('aria-valuemax') ?? '5') === '5') return wholeStar(Number(now));
  if (element.getAttribute('role') === 'radio') return undefined;
  const label = plainText(element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '').replace(
    /[,.;]$/,
    '',
  );
  const digits = /\d/.test(label) ? STATED.exec(label) : undefined;
  if (digits) return wholeStar(Number(digits[1] ?? digits[2]));
  const style = element.getAttribute('style') ?? '';
  const drawn = /display\s*:\s*none/.test(style) ? '' : style;
  const width = /(?:^|;)\s*width\s*:\s*(\d{1,3}(?:\.\d+)?)%/.exec(drawn)?.[1];
  const classes = [element, element.parentElement].map((at) => at?.getAttribute('class') ?? '');
  const isOverlay = width && classes.some((name) => /rat(?:e|ing)|star|score/i.test(name));
  return isOverlay ? wholeStar(Number(width) / 20) : undefined;
}

/** Five siblings alike, of which the first so many are full. */
function marksIn(element: Element): number | undefined {
  if (element.children.length !== 5) return undefined;
  const radios = [...element.children].map((child) =>
    child.getAttribute('role') === 'radio' ? child : child.querySelector('[role=radio]'),
  );
  if (new Set(radios.map((radio) => radio === null)).size > 1) return undefined;
  const marks = [...element.children].map((child, place) => {
    const radio = radios[place];
    const classes = child.getAttribute('class') ?? '';
    if (HALF.test(classes)) return Number.NaN;
    if (radio) return radio.getAttribute('aria-checked') === 'true' ? 1 : 0;
    return FULL.test(classes) ? 1 : 0;
  });
  const full = marks.filter((mark) => mark === 1).length;
  if (marks.some(Number.isNaN)) return Number.NaN;
  // Of five radio buttons the one that is chosen says how many.
  if (full === 1 && element.querySelector('[role=radio]')) return marks.indexOf(1) + 1;
  return full > 0 && marks.slice(0, full).every((mark) => mark === 1) ? full : undefined;
}

function wholeStar(stars: number): number {
  return stars >= 1 && stars <= 5 && Number.isInteger(stars) ? stars : Number.NaN;
}

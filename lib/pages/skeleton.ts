/**
 * The structure of a page without what it says: tags, classes, roles, the words of the lexicon, and the shapes of
 * values (`9{16}`). No value, no name and no free text is in it, so a seller can give it away.
 */

import { splitLabels } from './engine/layout/split-labels.ts';
import { isHidden } from './engine/layout/visible.ts';
import { gapIn, isKnownWord, says } from './lexicon.ts';
import { zoneIn } from './values/clocks.ts';
import { parseDuration } from './values/durations.ts';
import { currencyOf } from './values/money.ts';
import { cleanText } from './values/text.ts';

const KEPT_ATTRIBUTES = new Set([
  ...['class', 'role', 'scope', 'colspan', 'rowspan', 'type', 'hidden', 'open', 'readonly', 'checked'],
  ...[
    'aria-hidden',
    'aria-selected',
    'aria-current',
    'aria-busy',
    'aria-checked',
    'aria-colindex',
    'aria-colspan',
  ],
]);
/** Of these only that they are there matters. */
const EMPTIED = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'NOSCRIPT',
  'SVG',
  'svg',
  'IFRAME',
  'OBJECT',
  'CANVAS',
]);
const VOID = new Set(['BR', 'HR', 'IMG', 'INPUT', 'COL', 'WBR', 'AREA', 'EMBED', 'SOURCE']);
const HEADERS = 'th:not([scope=row]),[role=columnheader],thead td';
const LONGEST_HEADER = 24;
/** So many names of columns side by side, or so many known ones, are a header; a row may begin with a person's name. */
const LEAST_HEADERS = 3;
const LEAST_KNOWN = 2;
/** Ids inside classes are none of the layout's. */
const LONG_NUMBER = /\d{5,}/g;
/** The words of dates, times and the halves of a day, which a shape cannot do without. */
const TIME_WORD = /^(?:am|pm|gmt|utc|pt|pst|pdt|t|z|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)$/i;
const TIME_SIGNS = /^[年月日号时分秒天点上下午]+$/;

export function skeletonOf(document: Document): string {
  const language = document.documentElement.getAttribute('lang') ?? '';
  const lang = /^[A-Za-z-]{2,10}$/.test(language) ? ` lang="${language}"` : '';
  return `<!doctype html>\n<html${lang}><body>${childrenOf(document.body)}</body></html>\n`;
}

function childrenOf(element: Element): string {
  let inner = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3) inner += escaped(shown(node.nodeValue ?? '', element));
    else if (node.nodeType === 1) inner += markupOf(node as Element);
  }
  return inner;
}

function markupOf(element: Element): string {
  const { tagName } = element;
  if (tagName === 'ACTIVITY-GUARD-OVERLAY' || tagName === 'ACTIVITY-GUARD-MARK') return '';
  const name = tagName.toLowerCase();
  if (!/^[a-z][a-z0-9-]*$/.test(name)) return '';
  const start = `<${name}${attributesOf(element)}>`;
  if (VOID.has(tagName)) return start;
  return `${start}${EMPTIED.has(tagName) ? '' : childrenOf(element)}</${name}>`;
}

function attributesOf(element: Element): string {
  const kept = [...element.attributes].filter(({ name }) => KEPT_ATTRIBUTES.has(name));
  const written = kept.map(({ name, value }) => ` ${name}="${escaped(value.replace(LONG_NUMBER, '0'))}"`);
  if (isHidden(element) && element.hasAttribute('style')) written.push(' style="display:none"');
  const address = element.tagName === 'A' ? addressOf(element.getAttribute('href') ?? '') : undefined;
  if (address) written.push(` href="${address}"`);
  return written.join('');
}

/** The parts of a link's address that the readers take ids from. */
function addressOf(href: string): string | undefined {
  const item = /\/item\/(\d{8,20})\.html/.exec(href)?.[1];
  if (item) return `/item/${shapeOf(item)}.html`;
  const [, name, id] = /[?&](orderId|tradeOrderId|activityId|campaignId)=(\d{5,20})/.exec(href) ?? [];
  return name && id ? `?${name}=${shapeOf(id)}` : undefined;
}

/** A text with its labels and known words as they are, and everything else as its shape. */
function shown(raw: string, around: Element): string {
  const text = cleanText(raw);
  if (text === '') return raw === '' ? '' : ' ';
  if (isHeader(text, around)) return text;
  const left = gapIn('shipCountdown', text);
  const isCountdown = left !== undefined && parseDuration(left) !== undefined;
  if (isCountdown || says('pagerLine', text, true))
    return text.replace(/\d+/g, (digits) => `9{${digits.length}}`);
  return splitLabels(text, false)
    .map((part) =>
      (part.label && part.label !== 'unknown') || isKnownWord(part.text) ? part.text : shapeOf(part.text),
    )
    .join(' ');
}

/** The name of a column, known or not: what the page calls it now is what mending needs. */
function isHeader(text: string, around: Element): boolean {
  if (text.length > LONGEST_HEADER || /\d{3}|[:：*]/.test(text)) return false;
  const cell = around.closest(HEADERS);
  const row = cell?.closest('tr,[role=row]');
  if (!cell || !row) return false;
  const cells = [...row.children];
  if (!cells.every((other) => other.matches(HEADERS))) return false;
  const known = cells.filter(({ textContent }) => isKnownWord(cleanText(textContent ?? ''))).length;
  return known >= LEAST_KNOWN || (row.closest('thead') !== null && cells.length >= LEAST_HEADERS);
}

/** `US $12.34` is `US $9{2}.9{2}`: digits, letters and characters by their number; signs, money and units stay. */
export function shapeOf(text: string): string {
  const zone = zoneIn(text)?.text;
  if (zone && zone !== text) return text.split(zone).map(shapeOf).join(zone);
  return text.replace(/\d+|[A-Za-z]+|[\u3400-\u9fff]+|\p{L}+/gu, (run, at: number) => {
    if (/^\d/.test(run)) return `9{${run.length}}`;
    if (currencyOf(run) !== undefined || run === 'US') return run;
    // `May` is a month beside a number, else it may be a name.
    const isBesideNumber =
      /\d\W{0,2}$/.test(text.slice(0, at)) || /^\W{0,2}\d/.test(text.slice(at + run.length));
    if (isBesideNumber && (TIME_WORD.test(run) || TIME_SIGNS.test(run))) return run;
    if (/^[A-Z]+$/.test(run)) return `A{${run.length}}`;
    if (/^[A-Za-z]+$/.test(run)) return `a{${run.length}}`;
    return `${/^[\u3400-\u9fff]/.test(run) ? '字' : 'x'}{${run.length}}`;
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

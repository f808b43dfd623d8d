// @vitest-environment node
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { fillSkeleton } from '../../scripts/fixture/fill-skeleton.ts';
import type { Reading } from '../domain/reading.ts';
import { readPage } from './read-page.ts';
import { shapeOf, skeletonOf } from './skeleton.ts';
import { documentOf, savedPages } from './testing/saved-pages.ts';

const pages = savedPages();
const FACTS =
  /^(orderId|productId|skuId|trackingNumber|title|skuCode|reviewId|createdAt|text|place|activityId)$/;

/** The values of a reading that stand on the page as they are: ids, numbers of parcels, names, words. */
function valuesIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return FACTS.test(name) && value.length > 5 ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => valuesIn(inner, Array.isArray(value) ? name : key));
}

describe('the structure of a page', () => {
  it.each(pages.map((page) => [page.case, page] as const))('of %s holds no value and no buyer', (_, page) => {
    const skeleton = skeletonOf(documentOf(page));
    const values = [...valuesIn(page.expected), ...(page.mustNotAppear ?? [])];
    expect(values.filter((value) => skeleton.includes(value))).toEqual([]);
    expect(skeleton.match(/\d{5,}/g)).toBeNull();
  });

  it('reads as the page did, once values are made up for it', () => {
    const read = pages.filter(({ expected }) => expected.state === 'read');
    const alike = read.filter((page) => {
      const html = fillSkeleton(skeletonOf(documentOf(page)), Date.parse(page.at), 1);
      const { document } = new JSDOM(html, { url: page.url }).window;
      const reading = readPage(document, { url: page.url, readAt: Date.parse(page.at) });
      return reading.page === page.expected.page && rowsOf(reading) === rowsOf(page.expected);
    });
    expect(alike.length / read.length).toBeGreaterThanOrEqual(0.9);
  });
});

describe('the structure of a page that names people in odd places', () => {
  it.each([
    [
      'a row header',
      '<table><tr><th>Order ID</th><th>Status</th></tr><tr><th scope="row">NAME</th><td>x</td></tr></table>',
    ],
    ['a header without a scope', '<table><tr><th>NAME</th><td>Shipped</td></tr></table>'],
    [
      'a column header behind a label',
      '<table><thead><tr><th>Order ID</th><th>Status</th><th>Buyer: NAME</th></tr></thead></table>',
    ],
    ['a term', '<dl><dt>NAME</dt><dd>Shipped</dd></dl>'],
    ['a check box', '<label><input type="checkbox"> NAME</label>'],
    ['attributes', '<img alt="NAME" title="NAME" src="NAME.jpg"><input value="NAME" placeholder="NAME">'],
    ['a countdown', '<p>2 days left to ship to NAME</p><p>还剩2天给NAME发货</p>'],
    ['an address', '<a href="/buyer/NAME?name=NAME">x</a>'],
    ['a comment, a script and a style', '<!--NAME--><script>"NAME"</script><style>/*NAME*/</style>'],
    ['a button and an option', '<button>NAME</button><select><option>NAME</option></select>'],
  ])('keeps none in %s', (_, markup) => {
    for (const name of ['Ada Okafor', '王小明', 'June May', 'Олег'])
      for (const word of name.split(' '))
        expect(skeletonOf(new JSDOM(markup.replaceAll('NAME', name)).window.document)).not.toContain(word);
  });
});

function rowsOf({ extent, trackingEvents }: Reading): number {
  return extent?.rows ?? trackingEvents.length;
}

describe('a shape', () => {
  it.each([
    ['8155012345678901', '9{16}'],
    ['US $1,234.56', 'US $9{1},9{3}.9{2}'],
    ['RB123456785CN', 'A{2}9{9}A{2}'],
    ['2026-03-05 10:08:09 GMT+8', '9{4}-9{2}-9{2} 9{2}:9{2}:9{2} GMT+8'],
    ['2026年3月5日', '9{4}年9{1}月9{1}日'],
    ['王小明 Ivan Петров', '字{3} a{4} x{6}'],
  ])('of %s is %s', (text, shape) => {
    expect(shapeOf(text)).toBe(shape);
  });
});

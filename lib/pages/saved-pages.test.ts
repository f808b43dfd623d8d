// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { reading as readingSchema } from '../domain/reading.ts';
import { readPage } from './read-page.ts';
import { PAGES } from './registry.ts';
import { differences } from './testing/compare-readings.ts';
import { documentOf, savedPages } from './testing/saved-pages.ts';

const saved = savedPages();

describe('every saved page', () => {
  it.each(saved.map((page) => [page.case, page] as const))('%s is read exactly', (_, page) => {
    const reading = readPage(documentOf(page), { url: page.url, readAt: Date.parse(page.at) });
    expect(differences(page.expected, reading, page.eitherWay)).toEqual([]);
    expect(readingSchema.parse(reading)).toEqual(reading);
    for (const buyerText of page.mustNotAppear ?? [])
      expect(JSON.stringify(reading)).not.toContain(buyerText);
  });

  it('stands beside the reader of its page, and every reader has one', () => {
    const read = new Set(saved.map(({ expected }) => expected.page));
    expect(PAGES.map(({ page }) => page).filter((page) => !read.has(page))).toEqual([]);
  });
});

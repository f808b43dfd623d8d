/** The saved pages beside each reader, for tests. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import type { Reading } from '../../domain/reading.ts';

export interface SavedPage {
  case: string;
  url: string;
  at: string;
  note: string;
  mustNotAppear?: string[];
  eitherWay?: string[];
  html: string;
  expected: Reading;
}

const pagesFolder = dirname(dirname(fileURLToPath(import.meta.url)));

export function savedPages(): SavedPage[] {
  return readdirSync(pagesFolder)
    .filter((folder) => existsSync(join(pagesFolder, folder, 'cases.json')))
    .flatMap((folder) => {
      const cases = JSON.parse(readFileSync(join(pagesFolder, folder, 'cases.json'), 'utf8')) as SavedPage[];
      const fixture = (name: string) => readFileSync(join(pagesFolder, folder, 'fixtures', name), 'utf8');
      return cases.map((saved) => ({
        ...saved,
        html: fixture(`${saved.case}.html`),
        expected: JSON.parse(fixture(`${saved.case}.json`)) as Reading,
      }));
    });
}

export function documentOf({ html, url }: Pick<SavedPage, 'html' | 'url'>): Document {
  return new JSDOM(html, { url }).window.document;
}

// @vitest-environment jsdom
import { render } from 'preact';
import { expect, it } from 'vitest';
import type { RefreshStep } from '../lib/domain/refresh-round.ts';
import { textsFor } from '../lib/text/texts.ts';
import { RefreshRound } from './refresh-round.tsx';

const steps: RefreshStep[] = [
  { page: 'order-list', url: 'https://csp.aliexpress.com/list', pages: { read: 3, of: 9 }, isDone: false },
  {
    page: 'order-detail',
    url: 'https://csp.aliexpress.com/detail',
    orderId: '8155125692188852',
    isDone: false,
  },
  { page: 'activity-list', isDone: true },
];
const linesOf = (most?: number) => {
  render(<RefreshRound steps={steps} texts={textsFor('en')} most={most} />, document.body);
  return [...document.querySelectorAll('li')].map(({ textContent }) => textContent?.trim());
};

it('The round ticks off what was read and says how far a list was paged through', () => {
  expect(linesOf()).toEqual([
    '○ All orders 3 of 9 pages read',
    '○ Order detail 8155125692188852',
    '✓ Activity Management read',
  ]);
  expect(document.querySelector('a')?.getAttribute('rel')).toBe('noreferrer');
});

it('Where there is little room only the next pages to open stand', () => {
  expect(linesOf(1)).toEqual(['○ All orders 3 of 9 pages read']);
  expect(document.querySelector('summary')?.textContent).toBe('Pages to open (2)');
});

it('With every page read there is no round', () => {
  render(<RefreshRound steps={steps.slice(2)} texts={textsFor('en')} />, document.body);
  expect(document.querySelector('details')).toBeNull();
});

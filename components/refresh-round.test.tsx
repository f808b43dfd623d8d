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
const ACTIVITIES = [{ activityId: '5000001', name: '春季大促' }, { activityId: '5000002' }];
const linesOf = (most?: number) => {
  render(
    <RefreshRound steps={steps} activities={ACTIVITIES} texts={textsFor('en')} most={most} />,
    document.body,
  );
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

it('Of several pages of one kind each bears the name of its activity, or its number', () => {
  const pages = ACTIVITIES.map(({ activityId }) => ({
    page: 'activity-products' as const,
    activityId,
    isDone: false,
  }));
  render(<RefreshRound steps={pages} activities={ACTIVITIES} texts={textsFor('en')} />, document.body);
  expect([...document.querySelectorAll('li')].map(({ textContent }) => textContent?.trim())).toEqual([
    '○ Activity products · 春季大促',
    '○ Activity products · 5000002',
  ]);
});

it('Where there is little room only the next pages to open stand', () => {
  expect(linesOf(1)).toEqual(['○ All orders 3 of 9 pages read']);
  expect(document.querySelector('summary')?.textContent).toBe('Pages to open (2)');
});

it('With every page read there is no round', () => {
  render(
    <RefreshRound steps={steps.slice(2)} activities={ACTIVITIES} texts={textsFor('en')} />,
    document.body,
  );
  expect(document.querySelector('details')).toBeNull();
});

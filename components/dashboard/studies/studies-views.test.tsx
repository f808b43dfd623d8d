// @vitest-environment jsdom
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoreFacts } from '../../../lib/domain/facts.ts';
import { withoutLongFacts } from '../../../lib/domain/judged.ts';
import { defaultRulePack } from '../../../lib/metrics/rule-packs.ts';
import { studiesOf } from '../../../lib/records-worker/studies.ts';
import { deskTextsFor } from '../../../lib/text/desk-texts.ts';
import { scorecardOf } from '../../../tests/gallery/examples.ts';
import {
  anActivity,
  anOrder,
  facts,
  hoursAfter,
  instant,
  many,
  NOON,
  STORE_ID,
  shippedAfter,
} from '../../../tests/metrics/a-store.ts';
import { judgedFacts } from '../../../tests/support/judged-facts.ts';
import { routeOf } from '../../routes.ts';
import type { DashboardActs } from '../dashboard-acts.ts';
import { DashboardView } from '../dashboard-view.tsx';

const now = instant(NOON);
const acts = new Proxy({} as DashboardActs, { get: (known, name) => Reflect.get(known, name) ?? (() => {}) });

function shown(hash: string, parts: Partial<StoreFacts>): HTMLElement {
  const judged = judgedFacts(facts(parts), now);
  render(
    <DashboardView
      route={routeOf(hash)}
      scorecard={scorecardOf(judged)}
      judged={withoutLongFacts(judged)}
      settings={{}}
      now={now}
      texts={deskTextsFor('en')}
      message={undefined}
      isBusy={false}
      acts={acts}
      studies={studiesOf(judged)}
    />,
    document.body,
  );
  return document.body;
}

/** Once nothing on the page is being waited for. */
const answered = (page: HTMLElement) =>
  vi.waitFor(() => expect(page.querySelector('[aria-busy]')).toBeNull());

const orders = [
  ...many(6, 'good', (id) => shippedAfter(10)(id, hoursAfter(NOON, -100))),
  ...many(3, 'late', (id) => anOrder(id, hoursAfter(NOON, -80))),
  ...many(2, 'open', (id) => anOrder(id, hoursAfter(NOON, -20))),
];

beforeEach(() => render(null, document.body));

describe('the view of an indicator', () => {
  it('shows the division, the change since yesterday, and the orders by reason', async () => {
    const page = shown('#indicator/lateShipment', { orders });
    await answered(page);
    const text = page.textContent ?? '';
    expect(text).toContain('3 ÷ 9 = 33.3\u00a0%, limit 20\u00a0%');
    expect(text).toContain('No valid number in time: 3');
    expect(text).toContain('Valid number in time: 6');
    expect(text).toContain('Still open: deadline not passed: 2');
    expect(text).toContain('Change from the close of 2026-05-19 to now, 2026-05-20');
  });

  it('can be asked of one activity', () => {
    const activities = [anActivity(hoursAfter(NOON, -200), hoursAfter(NOON, 200), { name: 'Spring' })];
    const page = shown('#indicator/lateShipment', { orders, activities });
    expect([...page.querySelectorAll('option')].map(({ textContent }) => textContent)).toContain('Spring');
  });
});

describe('calibration', () => {
  const official = { storeId: STORE_ID, day: '2026-05-19', indicator: 'cancellation', rate: 0 };
  const cancelled = [
    ...many(9, 'kept', (id) => anOrder(id, hoursAfter(NOON, -60))),
    anOrder('byBuyer', hoursAfter(NOON, -60), {
      status: 'cancelled',
      cancelledAt: hoursAfter(NOON, -50),
      cancelledBy: 'buyer',
    }),
  ];

  it('offers the reading that is the platform’s', async () => {
    const onSaveRules = vi.fn();
    acts.onSaveRules = onSaveRules;
    const page = shown('#calibrate', { orders: cancelled, officialFigures: [official] });
    await answered(page);
    const offer = [...page.querySelectorAll('button')].find(({ textContent }) =>
      textContent?.startsWith('Count as'),
    );
    offer?.click();
    expect(onSaveRules).toHaveBeenCalledWith({
      ...defaultRulePack,
      headline: { cancellation: 'sellerFault' },
    });
  });

  it('says which page to open where no figure was read', async () => {
    const page = shown('#calibrate', { orders });
    await answered(page);
    expect(page.textContent).toContain('No figure of the platform');
  });
});

describe('what if', () => {
  it('moves the figures with the sliders, and an order is not both shipped and cancelled', async () => {
    const page = shown('#what-if', { orders });
    const [ship, cancel] = page.querySelectorAll<HTMLInputElement>('input[type=range]');
    if (!ship || !cancel) throw new Error('no sliders');
    for (const [slider, value] of [
      [cancel, '2'],
      [ship, '1'],
    ] as const) {
      slider.value = value;
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((resume) => setTimeout(resume, 20));
    }
    expect(cancel.value).toBe('1');
    const late = () => [...page.querySelectorAll('tr')].find((row) => row.textContent?.startsWith('Late'));
    // 3 late of 9 decided; one more shipped on time: 3 of 10.
    await vi.waitFor(() => expect(late()?.textContent).toContain('30.0'));
    expect(late()?.textContent).toContain('33.3');
  });
});

describe('the replay', () => {
  it('lists what would have been warned of', async () => {
    const page = shown('#replay', { orders });
    const start = [...page.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Start the replay',
    );
    start?.click();
    await vi.waitFor(() => expect(page.textContent).toContain('61 points in time judged'), { timeout: 5000 });
    expect(page.querySelector('main table')?.textContent).toContain('Late shipment rate');
  });
});

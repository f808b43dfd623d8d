import { describe, expect, it } from 'vitest';
import { instantOfIso, isoOf } from '../domain/time.ts';
import { judgeStore } from '../metrics/judge-store.ts';
import { defaultRulePack } from '../metrics/rule-packs.ts';
import { demoFacts } from './demo-facts.ts';

/** Both changes of the platform's clock, both ends of its day, and an ordinary hour. */
const NOWS = [
  '2026-03-08T10:30:00.000Z',
  '2026-11-01T09:00:00.000Z',
  '2026-05-20T06:59:59.999Z',
  '2026-05-20T07:00:00.000Z',
  '2026-12-31T15:20:00.000Z',
];
const { zone } = defaultRulePack;

describe.each(NOWS)('the demo store at %s', (iso) => {
  const now = instantOfIso(iso);
  const report = judgeStore(demoFacts(now, zone), now, defaultRulePack);
  const levels = report.indicators.map(({ id, level }) => [id, level]);

  it('shows a warning among calm figures, and nothing unknown', () => {
    expect(levels).toEqual([
      ['cancellation', 'good'],
      ['lateShipment', 'near'],
      ['logisticsAnomaly', 'good'],
      ['negativeReview', 'good'],
    ]);
  });

  it('has orders to ship, enough to cross the limit and to keep under it', () => {
    const late = report.indicators.find(({ id }) => id === 'lateShipment');
    expect(report.openOrders.length).toBeGreaterThan(4);
    expect(late?.forecast.crossesAt).not.toBeNull();
    expect(late?.rescue?.shipAtLeast).toBeGreaterThan(0);
  });

  it('has activities before, during and after', () => {
    expect(new Set(report.activities.map(({ phase }) => phase))).toEqual(
      new Set(['upcoming', 'running', 'ended']),
    );
  });

  it('knows the stock at each order of an activity that runs', () => {
    const checks = report.liveMonitor.flatMap((monitor) => monitor.checks);
    const states = checks.filter(({ id }) => id === 'stockAtOrder').map(({ state }) => state);
    expect(states).toEqual(['pass', 'pass']);
  });

  it('has for each check of an activity one that passes, and a stock that fails', () => {
    const states = (id: string) =>
      report.preCheck.flatMap(({ checks }) =>
        checks.filter((check) => check.id === id).map(({ state }) => state),
      );
    expect(new Set(states('stock'))).toEqual(new Set(['pass', 'fail']));
    expect(new Set([...states('carrier'), ...states('lowestPrice')])).toEqual(new Set(['pass']));
  });

  it('shows what the ended activity brought for each unit of discount', () => {
    const roi = report.crossChecks?.flatMap(({ checks }) => checks.filter(({ id }) => id === 'roi'));
    expect(roi).toEqual([{ id: 'roi', state: 'pass', figure: expect.any(Number), text: 'USD' }]);
  });

  it('holds no fact of the future', () => {
    const { orders, trackingEvents, reviews } = demoFacts(now, zone);
    const instants = [
      ...orders.flatMap(({ createdAt, cancelledAt, deliveredAt, shipments }) => [
        createdAt,
        cancelledAt,
        deliveredAt,
        shipments?.[0]?.uploadedAt,
      ]),
      ...trackingEvents.map(({ at }) => at),
      ...reviews.map(({ createdAt }) => createdAt),
    ];
    expect(instants.filter((at) => at !== undefined && at > isoOf(now))).toEqual([]);
  });
});

it('The demo store is the same all through an hour', () => {
  const hour = instantOfIso('2026-05-20T07:00:00.000Z');
  expect(demoFacts(hour + 3_599_999, zone)).toEqual(demoFacts(hour, zone));
});

import { describe, expect, it } from 'vitest';
import {
  aScan,
  facts,
  hoursAfter,
  indicatorOf,
  instant,
  many,
  NOON,
  STORE_ID,
  shippedAfter,
} from '../../tests/metrics/a-store.ts';
import type { PageVisit } from '../domain/facts.ts';
import { judgeVerdicts } from './judge-store.ts';
import { defaultRulePack } from './rule-packs.ts';

const created = hoursAfter(NOON, -101);
const lookedAt = hoursAfter(NOON, -10);

const numberOf = (id: string) => `LP${id.toUpperCase()}0000`;

/** Uploaded 100 h ago: without a scan silent for 28 h. */
const parcel =
  (fields = {}) =>
  (id: string) =>
    shippedAfter(1, numberOf(id))(id, created, fields);

/** 80 arrived; of 12 on their way that were looked at 10 h ago 6 stood still; at 8 nobody looked. */
function logistics({ moving = 6, still = 6 } = {}, now = NOON) {
  const onTheirWay = [...many(moving, 'moving', parcel()), ...many(still, 'still', parcel())];
  const orders = [
    ...many(80, 'arrived', parcel({ deliveredAt: hoursAfter(NOON, -50) })),
    ...onTheirWay,
    ...many(8, 'unseen', parcel()),
  ];
  const tracks = onTheirWay.map(({ orderId }) => numberOf(orderId));
  const visit = { storeId: STORE_ID, state: 'read' as const };
  const extent = { rows: orders.length, statedTotal: orders.length, pageIndex: 1, pageCount: 1 };
  const pageVisits: PageVisit[] = [
    { ...visit, page: 'order-list', readAt: now, extent, understood: orders.length, tracks: [] },
    { ...visit, page: 'tracking', readAt: lookedAt, tracks },
  ];
  const trackingEvents = tracks
    .filter((number) => number.includes('MOVING'))
    .map((number) => aScan(number, hoursAfter(NOON, -20)));
  const known = facts({ orders, trackingEvents, pageVisits });
  return indicatorOf('logisticsAnomaly', judgeVerdicts(known, instant(now), defaultRulePack).indicators);
}

describe('parcels that nobody looked at', () => {
  it('are guessed to be as those that were looked at: half of the eight, so 10 of 100', () => {
    expect(logistics()).toMatchObject({
      level: 'unknown',
      eligible: 92,
      defects: 6,
      interval: { lowest: 0.06, highest: 0.14 },
      likely: { rate: 0.1, looks: 12, isClose: true, isOver: false },
    });
  });

  it('are not guessed from fewer than ten looks', () => {
    expect(logistics({ moving: 3, still: 7 }).likely).toMatchObject({ looks: 10 });
    expect(logistics({ moving: 3, still: 6 })).toMatchObject({ level: 'unknown' });
    expect(logistics({ moving: 3, still: 6 })).not.toHaveProperty('likely');
  });

  it('are not guessed from looks that are a day old', () => {
    const dayAfter = hoursAfter(lookedAt, 24);
    expect(logistics({}, hoursAfter(dayAfter, 0, -1))).toHaveProperty('likely');
    expect(logistics({}, dayAfter)).not.toHaveProperty('likely');
  });
});

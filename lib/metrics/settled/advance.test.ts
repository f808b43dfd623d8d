import { describe, expect, it } from 'vitest';
import { madeState } from '../../../tests/incremental/made-state.ts';
import {
  anOrder,
  aScan,
  facts,
  hoursAfter,
  instant,
  NOON,
  STORE_ID,
  shippedAfter,
} from '../../../tests/metrics/a-store.ts';
import type { Order } from '../../domain/facts.ts';
import type { OrderSight } from '../../domain/store-changes.ts';
import { judgingAt } from '../judging.ts';
import { defaultRulePack } from '../rule-packs.ts';
import { advance } from './advance.ts';
import { countIn } from './counts.ts';
import type { JudgingState } from './state.ts';

const basis = { pack: defaultRulePack, packHash: '', activities: [] };
const createdAt = hoursAfter(NOON, -10);

function stateOf(...orders: Order[]): JudgingState {
  return madeState(facts({ orders }), basis, instant(NOON)).state;
}

function isAdvanced(state: JudgingState, before: Order | undefined, after: Order, now = NOON): boolean {
  const sight = (order: Order): OrderSight => ({ order, scans: new Map(), looks: {} });
  const change = { ...(before && { before: sight(before) }), after: sight(after) };
  const nothing = { storeId: STORE_ID, reviews: [], visits: [], falseShipments: {} };
  return advance(state, { ...nothing, orders: [change] }, basis, instant(now));
}

/** By columns, without the patterns that nothing is of any more. */
function pendingOf({ pending: { at, anchorAt } }: JudgingState) {
  return { at: [...at], anchorAt: [...anchorAt] };
}

const waiting = anOrder('1', createdAt);

describe('a state that is brought up to a change', () => {
  const shipped = shippedAfter(5)('1', createdAt);

  it('lets go of what was to happen to the order, and awaits what will', () => {
    const state = stateOf(waiting);
    expect(pendingOf(state).at).toContain(instant(createdAt) + 72 * 3_600_000 + 1);
    expect(isAdvanced(state, waiting, shipped)).toBe(true);
    expect(pendingOf(state)).toEqual(pendingOf(stateOf(shipped)));
    expect(state.open).toEqual([]);
  });

  it('keeps the like step of another order', () => {
    const state = stateOf(waiting, anOrder('2', createdAt));
    expect(isAdvanced(state, waiting, shipped)).toBe(true);
    expect(pendingOf(state)).toEqual(pendingOf(stateOf(anOrder('2', createdAt), shipped)));
    expect(state.open.map(([orderId]) => orderId)).toEqual(['2']);
  });

  it('lets go of what was to happen also when a part of it has happened meanwhile', () => {
    const state = stateOf(waiting);
    const later = hoursAfter(createdAt, 100);
    expect(isAdvanced(state, waiting, { ...waiting, cancelledAt: later, status: 'cancelled' }, later)).toBe(
      true,
    );
    expect(pendingOf(state).at).toEqual([]);
  });

  it('is given up where it never held the order: it is to be made anew', () => {
    expect(isAdvanced(stateOf(), waiting, shipped)).toBe(false);
    expect(isAdvanced(stateOf(shipped), waiting, shipped)).toBe(false);
  });
});

describe('what no window looks at any more', () => {
  it('is awaited no longer', () => {
    const uploadedAt = hoursAfter(createdAt, 5);
    const day = (count: number, hours = 0) => hoursAfter(uploadedAt, 24 * count + hours);
    const parcel = {
      orders: [shippedAfter(5)('1', createdAt)],
      trackingEvents: [aScan('YT2026052000001', day(29))],
    };
    const state = madeState(facts(parcel), basis, instant(day(29))).state;
    expect(pendingOf(state)).toEqual({ at: [instant(day(32))], anchorAt: [instant(uploadedAt)] });
    const other = anOrder('2', day(31));
    expect(isAdvanced(state, undefined, other, day(31, 1))).toBe(true);
    expect(pendingOf(state)).toEqual({
      at: [instant(hoursAfter(day(31), 72, 1))],
      anchorAt: [instant(day(31))],
    });
  });
});

describe('an order that is only seen again', () => {
  const cancelled = anOrder('1', createdAt, { status: 'cancelled', paidAt: undefined });
  const visit = { storeId: STORE_ID, page: 'order-list' as const, state: 'read' as const, readAt: createdAt };
  const unseenIn = (...orders: Order[]) =>
    madeState(facts({ orders, pageVisits: [visit] }), basis, instant(NOON)).state;

  it('is one of the unseen no longer when its own page shows no payment', () => {
    const listed: Order = { ...cancelled, sources: { '*': 'list' } };
    const opened: Order = { ...cancelled, sources: { '*': 'order-detail' } };
    const state = unseenIn(listed);
    expect(countIn(state, 'unseenCancellation', judgingAt(instant(NOON), defaultRulePack))).toBe(1);
    expect(isAdvanced(state, listed, opened)).toBe(true);
    expect(countIn(state, 'unseenCancellation', judgingAt(instant(NOON), defaultRulePack))).toBe(0);
  });

  it('changes no figure, however late it was still open', () => {
    const state = stateOf(waiting);
    const before = structuredClone(state);
    expect(isAdvanced(state, waiting, { ...waiting, openSeenAt: NOON, seen: { '*': NOON } })).toBe(true);
    expect(state).toEqual(before);
  });

  it('and is cancelled then, nobody knows when, is so from after its last sight on', () => {
    const seenOpen: Order = { ...waiting, openSeenAt: hoursAfter(NOON, -2) };
    const gone: Order = { ...seenOpen, status: 'cancelled' };
    const later: Order = { ...gone, openSeenAt: hoursAfter(NOON, -1) };
    const state = stateOf(seenOpen);
    expect(isAdvanced(state, seenOpen, gone)).toBe(true);
    expect(isAdvanced(state, gone, later)).toBe(true);
    expect(state.store.now.cancellation).toEqual(stateOf(later).store.now.cancellation);
    expect([...(state.store.now.cancellation?.tenths ?? [])]).toEqual([10]);
  });
});

import { describe, expect, it } from 'vitest';
import { asReading } from './as-reading.ts';
import { compare } from './compare.ts';
import { makeCase } from './make-case.ts';
import type { PageCase } from './page-case.ts';

const SEED = 20_260_301;
const page = caseWithLines();

describe('the comparison of a reading with a generated page', () => {
  it('finds everything right in the reading that the page was made from', () => {
    for (let seed = SEED; seed < SEED + 200; seed += 1) {
      const made = makeCase(seed);
      const findings = compare(made, asReading(made));
      expect(findings.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
      expect(findings.length).toBeGreaterThan(0);
    }
  });

  it('calls a value that differs wrong', () => {
    const reading = changed((order) => ({ ...order, createdAt: '2020-01-01T00:00:00.000Z' }));
    expect(verdictsOf(reading, 'orders.createdAt')).toContain('wrong');
  });

  it('calls a value that is missing absent', () => {
    const reading = changed(({ createdAt: _, ...order }) => order);
    expect(verdictsOf(reading, 'orders.createdAt')).toContain('absent');
  });

  it('calls a value that the page does not print wrong', () => {
    const reading = changed((order) => ({ ...order, deliveredAt: '2020-01-01T00:00:00.000Z' }));
    expect(verdictsOf(reading, 'orders.deliveredAt')).toEqual(['wrong']);
  });

  it('calls an order that the page does not show wrong', () => {
    const reading = asReading(page);
    const orders = [...reading.orders, { orderId: '8000000000000000' }];
    expect(verdictsOf({ ...reading, orders }, 'orders (extra)')).toEqual(['wrong']);
  });

  it('calls any buyer text wrong, wherever it stands', () => {
    const reading = { ...asReading(page), problems: [{ field: 'status', text: 'from Jane Roe, Boise' }] };
    const findings = compare({ ...page, mustNotAppear: ['Jane Roe'] }, reading);
    expect(findings.filter(({ field }) => field === 'mustNotAppear')).toHaveLength(1);
  });

  it('does not mind the order of entries, nor zero-width characters', () => {
    const reading = changed((order) => ({ ...order, orderId: `\u200b${String(order.orderId)}` }));
    reading.orders.reverse();
    expect(compare(page, reading).filter(({ verdict }) => verdict !== 'right')).toEqual([]);
  });
});

describe('the generator', () => {
  it('makes the same page from the same seed', () => {
    expect(makeCase(SEED)).toEqual(makeCase(SEED));
  });

  it('prints every expected text of an entry on its page', () => {
    expect(page.html).toContain(String(page.expected.entries.orders?.[0]?.fields.orderId));
  });
});

function caseWithLines(): PageCase {
  for (let seed = SEED; ; seed += 1) {
    const made = makeCase(seed, { kind: 'order-list' });
    const orders = made.expected.entries.orders ?? [];
    if (orders.length > 1 && orders.every(({ fields }) => fields.createdAt !== undefined)) return made;
  }
}

/** The reading of `page` with its first order changed. */
function changed(change: (order: Record<string, unknown>) => Record<string, unknown>) {
  const reading = asReading(page);
  return {
    ...reading,
    orders: reading.orders.map((order, at) => (at === 0 ? change(order) : order)),
  };
}

function verdictsOf(reading: Parameters<typeof compare>[1], field: string) {
  return compare(page, reading)
    .filter((finding) => finding.field === field)
    .map(({ verdict }) => verdict);
}

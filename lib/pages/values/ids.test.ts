import { describe, expect, it } from 'vitest';
import { parseId, parseOrderId, parseTrackingNumber } from './ids.ts';

const SEED = 20260310;

/** Ids of 13 to 20 digits, half of them beyond what a number can hold exactly. */
function ids(count: number): string[] {
  let state = SEED;
  const digit = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return String(Math.floor((state / 2 ** 32) * 10));
  };
  return Array.from({ length: count }, (_, index) => {
    const length = 13 + (index % 8);
    return `${1 + (index % 9)}${Array.from({ length: length - 1 }, digit).join('')}`;
  });
}

describe(`10,000 ids (seed ${SEED})`, () => {
  const all = ids(10_000);

  it('survive digit for digit, also beyond 2^53', () => {
    expect(all.filter((id) => parseId(id) !== id)).toEqual([]);
    expect(all.filter((id) => String(Number(id)) !== id).length).toBeGreaterThan(3000);
  });

  it('are order ids from 15 to 20 digits and not below', () => {
    const taken = all.filter((id) => parseOrderId(id) !== undefined);
    expect(taken).toEqual(all.filter((id) => id.length >= 15));
  });
});

describe('an id', () => {
  it.each([
    '81550123456789', // 14 digits
    '815501234567890123456', // 21 digits
    '8155 0123 4567 8901',
    '8155****78901234',
    '8155012345678901.0',
    '8.155012345678901e15',
    '8155012345678901a',
    '',
  ])('is not read from %s', (text) => expect(parseOrderId(text)).toBeUndefined());

  it('is read in full-width digits and behind a number sign', () => {
    expect(parseOrderId('８１５５０１２３４５６７８９０１')).toBe('8155012345678901');
    expect(parseOrderId('No. 8155012345678901')).toBe('8155012345678901');
  });

  it('of a parcel is one word of letters, digits and hyphens, never masked', () => {
    expect(parseTrackingNumber('RB123456785CN')).toBe('RB123456785CN');
    for (const text of ['RB12****785CN', 'RB123 456785', '-', 'ab', 'Cainiao'])
      expect(parseTrackingNumber(text)).toBeUndefined();
  });
});

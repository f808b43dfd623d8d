import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { narrowJson } from './narrow-json.ts';
import { placesOf } from './places.ts';

const { listOf, entryOf } = placesOf<object>(['orderId', 'status', 'lines'], {
  lines: placesOf(['title', 'quantity']),
});
const stored = (entry: object) => JSON.parse(narrowJson(listOf(entry)));

describe('an object by places', () => {
  it('has each field at its place and nothing behind the last', () => {
    expect(listOf({ status: 'shipped', orderId: '81' })).toEqual(['81', 'shipped']);
    expect(stored({ lines: [{ quantity: 2 }, {}, { title: 'A' }] })).toEqual([
      null,
      null,
      [[null, 2], [], ['A']],
    ]);
  });

  it('spells out what has no place, and what a place cannot hold', () => {
    expect(stored({ orderId: '81', buyer: 'x' })).toEqual(['81', null, null, { buyer: 'x' }]);
    expect(stored({ orderId: null, lines: 'none' })).toEqual([
      null,
      null,
      null,
      { orderId: null, lines: 'none' },
    ]);
    expect(stored({ lines: [null] })).toEqual([null, null, null, { lines: [null] }]);
  });

  it('leaves out what is undefined, and what is to be left', () => {
    expect(listOf({ orderId: '81', status: undefined, scans: 'x' }, new Set(['scans']))).toEqual(['81']);
  });

  it('is the same again when it is read', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null), fc.boolean());
    const name = fc.constantFrom('orderId', 'status', 'lines', 'title', 'quantity', 'other', 'toString');
    const line = fc.dictionary(name, value);
    const entry = fc.dictionary(name, fc.oneof(value, fc.array(fc.oneof(line, value)), line));
    fc.assert(
      fc.property(entry, (before) => {
        expect(entryOf(stored(before))).toEqual({ ...before });
      }),
      { numRuns: 500 },
    );
  });
});

describe('narrow JSON', () => {
  it('takes one byte a character', () => {
    const text = narrowJson({ carrier: '燕文', title: 'Écouteurs 😀' });
    expect(text).toBe('{"carrier":"\\u71d5\\u6587","title":"Écouteurs \\ud83d\\ude00"}');
    expect(JSON.parse(text)).toEqual({ carrier: '燕文', title: 'Écouteurs 😀' });
  });
});

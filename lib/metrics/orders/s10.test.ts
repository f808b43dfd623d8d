import { describe, expect, it } from 'vitest';
import { hasWrongCheckDigit } from './s10.ts';

describe('the check digit of a postal item number', () => {
  it.each([
    ['RR473124829SE', 'the example of the UPU standard: 473124829'],
    ['RB000000005CN', 'a rest of 11, which is written 5'],
    ['RB000000080CN', 'a rest of 10, which is written 0'],
  ])('%s is right: %s', (number) => {
    expect(hasWrongCheckDigit(number)).toBe(false);
  });

  it.each(['RR473124828SE', 'RB000000000CN', 'RB000000081CN'])('%s is wrong', (number) => {
    expect(hasWrongCheckDigit(number)).toBe(true);
  });

  it.each(['LP00012345678901', 'rr473124828se', 'RR47312482SE', 'RR473124828S1', 'XRR473124828SE', ''])(
    '%s has another shape and no check digit',
    (number) => {
      expect(hasWrongCheckDigit(number)).toBe(false);
    },
  );
});

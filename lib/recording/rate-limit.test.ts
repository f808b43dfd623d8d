import { describe, expect, it } from 'vitest';
import { rateLimit } from './rate-limit.ts';

describe('a rate limit of 3 in a second', () => {
  it('lets three through, and a fourth once the first is a second old', () => {
    const limit = rateLimit(3, 1000);
    const admitted = [0, 1, 2, 3, 999, 1000, 1001].map((at) => limit.admits(at));
    expect(admitted).toEqual([true, true, true, false, false, true, true]);
  });

  it('forgets what lies ahead of a clock that was set back', () => {
    const limit = rateLimit(1, 1000);
    expect([limit.admits(5000), limit.admits(0)]).toEqual([true, true]);
  });
});

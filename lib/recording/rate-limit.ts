/** How much one may ask for in a span of time. What it remembers may die with the worker: it only slows a flood. */
import type { Instant } from '../domain/time.ts';

export interface RateLimit {
  /** True, and counted, while fewer than the most were let through in the span that ends now. */
  admits(now: Instant): boolean;
}

export function rateLimit(most: number, spanMs: number): RateLimit {
  let admitted: Instant[] = [];
  return {
    admits(now) {
      admitted = admitted.filter((at) => at > now - spanMs && at <= now);
      if (admitted.length >= most) return false;
      admitted.push(now);
      return true;
    },
  };
}

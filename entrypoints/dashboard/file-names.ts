import { type Instant, isoOf } from '../../lib/domain/time.ts';

/** `2026-03-10-032005`: when a file was made, in UTC. */
export function stampOf(at: Instant): string {
  return isoOf(at).slice(0, 19).replace('T', '-').replace(/:/g, '');
}

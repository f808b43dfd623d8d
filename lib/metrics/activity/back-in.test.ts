import { describe, expect, it } from 'vitest';
import { anActivity, hoursAfter, instant, NOON } from '../../../tests/metrics/a-store.ts';
import { checks, ends, starts } from '../../../tests/metrics/checks.ts';
import { RE_ENTRY_IDS } from '../../domain/check-ids.ts';
import type { Activity } from '../../domain/facts.ts';
import type { Enrolment } from '../../domain/vocabulary.ts';
import { backInSince, hasBeenOut } from './back-in.ts';

type Seen = [enrolment: Enrolment, from: number, until: number];

/** Seen so from and until so many hours from noon; the last one is what it is now. */
function seen(...looks: Seen[]): Activity {
  const enrolmentLooks = looks.map(([value, from, until]) => ({
    value,
    from: hoursAfter(NOON, from),
    until: hoursAfter(NOON, until),
  }));
  const enrolment = looks.at(-1)?.[0];
  return anActivity(starts, ends, { enrolment, enrolmentLooks });
}

const since = (activity: Activity, firedAgo?: number) =>
  backInSince(activity, firedAgo === undefined ? null : instant(hoursAfter(NOON, -firedAgo)), instant(NOON));

describe('an activity of which she was out', () => {
  it('is hers again from the first look that shows her enrolled after the last that showed her out', () => {
    const again = seen(['enrolled', -90, -80], ['exited', -60, -30], ['enrolled', -10, -2]);
    expect(since(again)).toBe(hoursAfter(NOON, -10));
    expect(hasBeenOut(again, instant(NOON))).toBe(true);
  });

  it('is not while a later look shows her out, in review, or nobody looked', () => {
    expect(since(seen(['enrolled', -60, -30], ['exited', -10, -2]))).toBeUndefined();
    expect(since(seen(['exited', -60, -30], ['auditing', -10, -2]))).toBeUndefined();
    expect(since(seen(['enrolled', -60, -30]))).toBeUndefined();
    expect(hasBeenOut(seen(['enrolled', -60, -30]), instant(NOON))).toBe(false);
  });

  it('keeps its post-mortem and the conditions of re-entry', () => {
    const activities = [seen(['exited', -60, -30], ['enrolled', -10, -2])];
    expect(Object.keys(checks('reEntry', { activities }))).toEqual(RE_ENTRY_IDS);
    expect(Object.keys(checks('postMortems', { activities }))).toContain('evidence');
    expect(checks('liveMonitor', { activities })).not.toEqual({});
  });
});

describe('an activity for which the rule fired', () => {
  it('is still hers where a page shows her enrolled from 2.3 h after it', () => {
    const look = (hours: number) =>
      anActivity(starts, ends, { enrolment: 'enrolled', seen: { '*': hoursAfter(NOON, hours) } });
    expect(since(look(-10 + 2.3), 10)).toBe(hoursAfter(NOON, -10 + 2.3));
    expect(since({ ...look(-10), seen: { '*': hoursAfter(NOON, -10 + 2.3, -1) } }, 10)).toBeUndefined();
    expect(since(seen(['enrolled', -40, -1]), 10)).toBe(hoursAfter(NOON, -1));
    // Nobody says when it was seen.
    expect(since(anActivity(starts, ends, { enrolment: 'enrolled' }), 10)).toBeUndefined();
  });

  it('asks for a look after the last that showed her out, and knows of none after the judged instant', () => {
    expect(since(seen(['exited', -5, -4], ['enrolled', -2, 3]), 10)).toBe(hoursAfter(NOON, -2));
    expect(since(seen(['exited', -5, -4], ['enrolled', 2, 3]), 10)).toBeUndefined();
  });
});

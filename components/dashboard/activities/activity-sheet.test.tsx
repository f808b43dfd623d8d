// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Activity } from '../../../lib/domain/facts.ts';
import type { ShownStore } from '../../../lib/domain/judged.ts';
import { judgeStore } from '../../../lib/metrics/judge-store.ts';
import { defaultRulePack } from '../../../lib/metrics/rule-packs.ts';
import { deskTextsFor } from '../../../lib/text/desk-texts.ts';
import {
  anActivity,
  anOrder,
  facts,
  hoursAfter,
  instant,
  many,
  NOON,
  shippedAfter,
} from '../../../tests/metrics/a-store.ts';
import type { ViewProps } from '../view-props.ts';
import { ActivitySheet } from './activity-sheet.tsx';

afterEach(() => render(null, document.body));

/** 20 orders on time, two of them cancelled: one more of 20 may be, of 15 %. */
function show(startsAt: string, endsAt = hoursAfter(NOON, 100), fields: Partial<Activity> = {}) {
  const created = hoursAfter(NOON, -100);
  const known = facts({
    orders: [
      ...many(18, 'good', (id) => shippedAfter(1)(id, created)),
      ...many(2, 'gone', (id) => anOrder(id, created, { cancelledAt: hoursAfter(created, 1) })),
    ],
    activities: [anActivity(startsAt, endsAt, fields)],
  });
  const report = judgeStore(known, instant(NOON), defaultRulePack);
  const [activity] = report.activities;
  if (!activity) throw new Error('no activity');
  const props = { texts: deskTextsFor('en'), now: instant(NOON), acts: {} } as unknown as ViewProps;
  const store = { facts: known, report } as unknown as ShownStore;
  render(
    <ActivitySheet {...props} store={store} pack={defaultRulePack} activity={activity} />,
    document.body,
  );
  return document.body.textContent ?? '';
}

describe('an activity', () => {
  it('that has not begun says how much the store has left to start with', () => {
    const text = show(hoursAfter(NOON, 10));
    expect(text).toContain('The margin it would start with');
    expect(text).toContain('Cancellation rate · 1 more of the orders already counted can fail.');
  });

  it('that runs says nothing of a start', () => {
    expect(show(hoursAfter(NOON, -10))).not.toContain('would start with');
  });

  it('that she is not in has no risk and nothing to monitor', () => {
    const running = (enrolment?: Activity['enrolment']) =>
      show(hoursAfter(NOON, -10), undefined, enrolment && { enrolment });
    const levels = () => document.querySelectorAll('[class*="level-"]').length;
    expect(running('enrolled')).toContain('Running · Enrolled');
    expect(document.body.textContent).toContain('Live monitor');
    const withRisk = levels();
    expect(running('not-enrolled')).toContain('Running · Not enrolled');
    expect(document.body.textContent).not.toContain('Live monitor');
    expect(levels()).toBeLessThan(withRisk);
    expect(running('exited')).toContain('ended by the platform, or left by yourself');
    expect(document.body.textContent).toContain('12 Evidence list');
  });

  it('that has ended shows its post-mortem while something of it is due, and then folds it', () => {
    const isOpen = (text: string) => text.includes('12 Evidence list');
    expect(isOpen(show(hoursAfter(NOON, -200), hoursAfter(NOON, -71)))).toBe(true);
    render(null, document.body);
    expect(isOpen(show(hoursAfter(NOON, -200), hoursAfter(NOON, -72)))).toBe(false);
  });
});

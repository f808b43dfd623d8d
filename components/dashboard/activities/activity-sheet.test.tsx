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
function show(
  startsAt: string,
  endsAt = hoursAfter(NOON, 100),
  fields: Partial<Activity> = {},
  storeId?: string,
) {
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
  const store = {
    facts: storeId ? { ...known, store: { ...known.store, storeId } } : known,
    report,
  } as unknown as ShownStore;
  render(
    <ActivitySheet {...props} store={store} pack={defaultRulePack} activity={activity} />,
    document.body,
  );
  return document.body.textContent ?? '';
}

const lists = () =>
  [...document.querySelectorAll('article > details')].filter((each) => nameOf(each) !== OWN);
const OWN = 'The activity’s own indicators';
const nameOf = (list: Element) => list.querySelector('summary')?.textContent?.split(' · ')[0];
const openLists = () =>
  lists()
    .filter((list) => list.hasAttribute('open'))
    .map(nameOf);

describe('an activity', () => {
  it('that has not begun says how much the store has left to start with', () => {
    const text = show(hoursAfter(NOON, 10));
    expect(text).toContain('The margin it would start with');
    expect(text).toContain(
      'Cancellation rate · Of the orders already counted, 1 more can count against you.',
    );
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
    expect(running('exited')).toContain('ended by the platform, or left by you');
    expect(document.body.textContent).toContain('12 Evidence list');
  });

  it('that has ended shows its post-mortem while something of it is due, and then folds it', () => {
    const isOpen = (text: string) => text.includes('12 Evidence list');
    expect(isOpen(show(hoursAfter(NOON, -200), hoursAfter(NOON, -71)))).toBe(true);
    render(null, document.body);
    expect(isOpen(show(hoursAfter(NOON, -200), hoursAfter(NOON, -72)))).toBe(false);
  });

  it('that was ended opens with its post-mortem, and once that is sent with what re-entry asks', () => {
    const opened = (fields: Partial<Activity>) => {
      show(hoursAfter(NOON, -10), undefined, { enrolment: 'exited', ...fields });
      return openLists();
    };
    expect(opened({})).toEqual(['Post-mortem']);
    expect(opened({ postMortemSentAt: hoursAfter(NOON, -1) })).toEqual(['Re-entry']);
  });

  it('that she is in again opens with its live monitor, and keeps the post-mortem of before', () => {
    const [out, back] = [hoursAfter(NOON, -30), hoursAfter(NOON, -1)];
    const enrolmentLooks = [
      { value: 'exited', from: out, until: out },
      { value: 'enrolled', from: back, until: back },
    ] as const;
    const text = show(hoursAfter(NOON, -50), undefined, {
      enrolment: 'enrolled',
      enrolmentLooks: [...enrolmentLooks],
    });
    expect(text).toContain('The activity list showed you as enrolled');
    expect(openLists()).toEqual(['Live monitor']);
    expect(lists().map(nameOf)).toEqual(expect.arrayContaining(['Post-mortem', 'Re-entry']));
  });

  it('takes what she did about it right below its post-mortem, and nothing of the made-up store', () => {
    const form = (...shown: Parameters<typeof show>) => {
      render(null, document.body);
      show(...shown);
      return document.querySelector('article > .typed:has(textarea)');
    };
    const ended = [hoursAfter(NOON, -200), hoursAfter(NOON, -71)] as const;
    expect(nameOf(form(...ended)?.previousElementSibling as Element)).toBe('Post-mortem');
    expect(form(...ended, { enrolment: 'not-enrolled' })).toBeNull();
    expect(form(hoursAfter(NOON, -10))).toBeNull();
    expect(form(hoursAfter(NOON, -10), undefined, { enrolment: 'exited' })).not.toBeNull();
    expect(form(...ended, {}, 'demo')).toBeNull();
  });
});

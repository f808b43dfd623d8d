// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Activity } from '../../../lib/domain/facts.ts';
import type { ShownStore } from '../../../lib/domain/judged.ts';
import type { ActivityReport } from '../../../lib/domain/report.ts';
import { instantOfIso } from '../../../lib/domain/time.ts';
import { deskTextsFor } from '../../../lib/text/desk-texts.ts';
import type { DashboardActs } from '../dashboard-acts.ts';
import { TypedFacts } from './typed-facts.tsx';

afterEach(() => render(null, document.body));

const now = instantOfIso('2026-03-10T04:00:00.000Z');
const ids = { storeId: '244176', activityId: '5' };
const recorded: Activity = { ...ids, products: [{ productId: '1005', skuId: '12', title: 'Lamp' }] };

function show(phase: ActivityReport['phase'], change: Partial<Activity> = {}) {
  const onType = vi.fn();
  const known = { ...recorded, ...change };
  const store = {
    facts: { store: { storeId: known.storeId }, activities: [known] },
    report: { postMortems: phase === 'ended' ? [{ activityId: '5', checks: [] }] : [] },
  } as unknown as ShownStore;
  const activity = { activityId: '5', phase, firedAt: null } as ActivityReport;
  const acts = { onType } as unknown as DashboardActs;
  render(<TypedFacts {...{ store, activity, now, texts: deskTextsFor('en'), acts }} />, document.body);
  return onType;
}

function enter(selector: string, value: string) {
  const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  if (!field) throw new Error(`no ${selector}`);
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('before an activity ends', () => {
  it('she can say how many she expects to sell, and take it back', () => {
    const onType = show('upcoming');
    const fact = { kind: 'expectedSales', ...ids, productId: '1005', skuId: '12' };
    enter('input[type=number]', '80');
    expect(onType).toHaveBeenLastCalledWith({ ...fact, value: 80 });
    enter('input[type=number]', '');
    expect(onType).toHaveBeenLastCalledWith({ ...fact, value: undefined });
  });
});

describe('after an activity', () => {
  it('she can write down what was done', () => {
    const onType = show('ended');
    enter('textarea', ' Two shifts ');
    expect(onType).toHaveBeenLastCalledWith({ kind: 'correctiveAction', ...ids, value: 'Two shifts' });
    enter('textarea', ' ');
    expect(onType).toHaveBeenLastCalledWith({ kind: 'correctiveAction', ...ids, value: undefined });
  });

  it('she can tick the post-mortem as sent, and untick it', () => {
    const at = '2026-03-10T04:00:00.000Z';
    const onType = show('ended');
    document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    expect(onType).toHaveBeenLastCalledWith({ kind: 'postMortemSentAt', ...ids, value: at });
    const untick = show('ended', { postMortemSentAt: at });
    document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    expect(untick).toHaveBeenLastCalledWith({ kind: 'postMortemSentAt', ...ids, value: undefined });
  });
});

it('Nothing is typed into the made-up store', () => {
  show('ended', { storeId: 'demo' });
  expect(document.body.textContent).toBe('');
});

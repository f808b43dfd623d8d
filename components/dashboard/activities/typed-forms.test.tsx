// @vitest-environment jsdom
import { type ComponentType, render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Activity } from '../../../lib/domain/facts.ts';
import { instantOfIso } from '../../../lib/domain/time.ts';
import { deskTextsFor } from '../../../lib/text/desk-texts.ts';
import type { DashboardActs } from '../dashboard-acts.ts';
import { AfterForm } from './after-form.tsx';
import { ExpectedSalesForm } from './expected-sales-form.tsx';

afterEach(() => render(null, document.body));

const now = instantOfIso('2026-03-10T04:00:00.000Z');
const ids = { storeId: '244176', activityId: '5' };
const recorded: Activity = { ...ids, products: [{ productId: '1005', skuId: '12', title: 'Lamp' }] };

function show(Form: ComponentType<Parameters<typeof AfterForm>[0]>, change: Partial<Activity> = {}) {
  const onType = vi.fn();
  const acts = { onType } as unknown as DashboardActs;
  render(
    <Form activity={{ ...recorded, ...change }} {...{ now, texts: deskTextsFor('en'), acts }} />,
    document.body,
  );
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
    const onType = show(ExpectedSalesForm);
    const fact = { kind: 'expectedSales', ...ids, productId: '1005', skuId: '12' };
    enter('input[type=number]', '80');
    expect(onType).toHaveBeenLastCalledWith({ ...fact, value: 80 });
    enter('input[type=number]', '');
    expect(onType).toHaveBeenLastCalledWith({ ...fact, value: undefined });
  });
});

describe('after an activity', () => {
  it('she can write down what was done', () => {
    const onType = show(AfterForm);
    enter('textarea', ' Two shifts ');
    expect(onType).toHaveBeenLastCalledWith({ kind: 'correctiveAction', ...ids, value: 'Two shifts' });
    enter('textarea', ' ');
    expect(onType).toHaveBeenLastCalledWith({ kind: 'correctiveAction', ...ids, value: undefined });
  });

  it('she can tick the post-mortem as sent, and untick it', () => {
    const at = '2026-03-10T04:00:00.000Z';
    const onType = show(AfterForm);
    document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    expect(onType).toHaveBeenLastCalledWith({ kind: 'postMortemSentAt', ...ids, value: at });
    const untick = show(AfterForm, { postMortemSentAt: at });
    document.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    expect(untick).toHaveBeenLastCalledWith({ kind: 'postMortemSentAt', ...ids, value: undefined });
  });
});

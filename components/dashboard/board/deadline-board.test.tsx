// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { boardOf } from '../../../lib/domain/board.ts';
import type { ShownStore } from '../../../lib/domain/judged.ts';
import { defaultRulePack } from '../../../lib/metrics/rule-packs.ts';
import { bareView } from '../../../tests/support/bare-view.ts';
import type { DashboardActs } from '../dashboard-acts.ts';
import { DeadlineBoard } from './deadline-board.tsx';

const board = boardOf({
  openOrders: [
    { orderId: '300', deadlineAt: '2026-03-10T01:00:00.000Z', step: 'lastCall' },
    { orderId: '400', deadlineAt: '2026-03-10T02:00:00.000Z', step: 'act' },
  ],
});
const onCopy = vi.fn();

function show(): void {
  const props = {
    ...bareView,
    route: { view: 'deadlines' as const },
    pack: defaultRulePack,
    acts: { onCopy } as unknown as DashboardActs,
  };
  const store = { board } as unknown as ShownStore;
  act(() => render(<DeadlineBoard {...props} store={store} />, document.body));
}

const box = (name: string) => document.querySelector<HTMLInputElement>(`[aria-label="${name}"]`);
const select = (name: string) => act(() => box(name)?.click());

/** What the keys that copy do there, in Firefox the body; whether the browser's own copying was kept from it. */
function pressCopy(where: Element | null = document.body): boolean {
  const copy = new Event('copy', { bubbles: true, cancelable: true });
  where?.dispatchEvent(copy);
  return copy.defaultPrevented;
}

afterEach(() => {
  act(() => render(null, document.body));
  document.getSelection()?.removeAllRanges();
  onCopy.mockClear();
});

it('The button that copies comes after the orders that are chosen for it', () => {
  show();
  select('Select order 400');
  const button = [...document.querySelectorAll('button')].at(-1);
  expect(button?.textContent).toBe('Copy 1 selected order number');
  button?.click();
  expect(onCopy).toHaveBeenCalledWith(['400']);
});

it('The keys that copy take the chosen orders, in the order of the board', () => {
  show();
  expect(pressCopy()).toBe(false);
  select('Select order 400');
  select('Select order 300');
  expect(pressCopy()).toBe(true);
  expect(onCopy).toHaveBeenCalledExactlyOnceWith(['300', '400']);
});

it('In the field of the filter they copy what stands there', () => {
  show();
  select('Select order 400');
  expect(pressCopy(document.querySelector('[type="search"]'))).toBe(false);
  expect(onCopy).not.toHaveBeenCalled();
});

it('Text that is marked is copied as ever', () => {
  show();
  select('Select order 400');
  const marked = document.querySelector('tbody th');
  if (marked) document.getSelection()?.selectAllChildren(marked);
  expect(pressCopy()).toBe(false);
  expect(onCopy).not.toHaveBeenCalled();
});

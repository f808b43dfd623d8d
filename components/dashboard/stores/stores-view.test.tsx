// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { StoreCard } from '../../../lib/domain/scorecard.ts';
import { SCENARIOS } from '../../../tests/gallery/scenarios.ts';
import { bareView } from '../../../tests/support/bare-view.ts';
import type { DashboardActs } from '../dashboard-acts.ts';
import { StoresView } from './stores-view.tsx';

afterEach(() => render(null, document.body));

function show(names: string[]) {
  const stores = names.flatMap((name, index) => {
    const [card] = SCENARIOS[name]?.stores ?? [];
    return card ? [{ ...card, storeId: `${index}`, name }] : [];
  });
  const scorecard = SCENARIOS.good && { ...SCENARIOS.good, stores };
  const acts = { onChooseStore: vi.fn(), onForgetStore: vi.fn() };
  const props = {
    ...bareView,
    route: { view: 'stores' as const },
    scorecard,
    card: stores[1] as StoreCard | undefined,
  };
  render(<StoresView {...props} acts={acts as unknown as DashboardActs} />, document.body);
  return acts;
}

const rows = () =>
  [...document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent?.replace(/\u00a0/g, ' ')),
  );

it('All stores stand side by side, the one at worst first, each with its figures', () => {
  show(['good', 'over', 'near']);
  expect(rows().map(([name, level]) => [name, level])).toEqual([
    ['over', 'Over the limit (day 1)'],
    ['near', 'Near the limit'],
    ['good', 'OK'],
  ]);
  expect(rows()[1]?.slice(2)).toEqual(['6.1 %', '18.9 %', '4.0 %', '–', '12', '2', '12 min ago']);
});

it('A store whose figures are old is not called calm', () => {
  show(['stale']);
  expect(rows()[0]?.[1]).toBe('Not enough seen to tell');
});

it('The store shown now is marked, and a click shows another', () => {
  const { onChooseStore } = show(['good', 'over', 'near']);
  const pressed = [...document.querySelectorAll('td button, th button')].map((button) => [
    button.textContent,
    button.getAttribute('aria-pressed'),
  ]);
  expect(pressed).toEqual([
    ['over', 'true'],
    ['near', 'false'],
    ['good', 'false'],
  ]);
  document.querySelector<HTMLButtonElement>('button[aria-pressed="false"]')?.click();
  expect(onChooseStore).toHaveBeenCalledWith('2');
});

it('Without a store it says what to open', () => {
  show([]);
  expect(document.body.textContent).toContain('Open “All orders” in Seller Center');
});

it('The records of one store are erased by a second click, and no other’s', async () => {
  const { onForgetStore } = show(['good', 'over']);
  const press = async (name: string) => {
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
    await new Promise((drawn) => setTimeout(drawn));
  };
  await press('Erase the records of store good');
  expect(onForgetStore).not.toHaveBeenCalled();
  await press('Cancel');
  await press('Erase the records of store good');
  await press('Erase for good');
  expect(onForgetStore.mock.calls).toEqual([['0']]);
});

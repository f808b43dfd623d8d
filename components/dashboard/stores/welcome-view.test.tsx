// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ShownStores } from '../../../lib/domain/judged.ts';
import type { Scorecard } from '../../../lib/domain/scorecard.ts';
import { bareView } from '../../../tests/support/bare-view.ts';
import { scorecard, storeCard } from '../../../tests/support/scorecards.ts';
import type { DashboardActs } from '../dashboard-acts.ts';
import { WelcomeView } from './welcome-view.tsx';

afterEach(() => render(null, document.body));

const unread = storeCard({}, { level: 'unknown', pages: [] });
const judgedWith = (hasImported: boolean): ShownStores =>
  ({ stores: [{ hasImported }] }) as unknown as ShownStores;

function show(change: { scorecard?: Scorecard; judged?: ShownStores; demo?: boolean } = {}) {
  const acts = { onChange: vi.fn(), onDemo: vi.fn() };
  const props = {
    ...bareView,
    route: { view: 'welcome' as const },
    now: 0,
    scorecard: change.scorecard,
    judged: change.judged,
    settings: { demo: change.demo },
  };
  render(<WelcomeView {...props} acts={acts as unknown as DashboardActs} />, document.body);
  return acts;
}

const ticks = () =>
  [...document.querySelectorAll('.first-steps .hidden-text')].map(({ textContent }) => textContent);

describe('the first minutes', () => {
  it('tick nothing before anything happened, and nothing for the demo store', () => {
    show({ scorecard: { ...scorecard([]), demo: storeCard() } });
    expect(ticks()).toEqual(['to do', 'to do', 'to do']);
  });

  it('tick the order list when it was read, and the verdict only once there is one', () => {
    const pages = storeCard().pages;
    show({ scorecard: scorecard([{ ...unread, pages }]) });
    expect(ticks()).toEqual(['done', 'to do', 'to do']);
    show({ scorecard: scorecard([storeCard()]) });
    expect(ticks()).toEqual(['done', 'to do', 'done']);
  });

  it('tick the import when a file stands in the ledger', () => {
    show({ scorecard: scorecard([unread]), judged: judgedWith(true) });
    expect(ticks()).toEqual(['to do', 'done', 'to do']);
    show({ scorecard: scorecard([unread]), judged: judgedWith(false) });
    expect(ticks()).toEqual(['to do', 'to do', 'to do']);
  });

  it('ask where the company is registered', () => {
    const { onChange } = show();
    const [, , , elsewhere] = document.querySelectorAll<HTMLInputElement>('input[name=registered-in]');
    elsewhere?.click();
    expect(onChange).toHaveBeenCalledWith({ registeredIn: 'elsewhere' });
  });

  it('add the demo store and take it away again', () => {
    const demoButton = () => [...document.querySelectorAll('button')].at(-1);
    const { onDemo } = show();
    expect(demoButton()?.textContent).toBe('Add the demo store');
    demoButton()?.click();
    expect(onDemo).toHaveBeenLastCalledWith(true);
    const { onDemo: remove } = show({ demo: true });
    demoButton()?.click();
    expect(remove).toHaveBeenLastCalledWith(false);
  });
});

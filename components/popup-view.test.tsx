// @vitest-environment jsdom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { textsFor } from '../lib/text/texts.ts';
import { NOW } from '../tests/gallery/indicator-cards.ts';
import { SCENARIOS } from '../tests/gallery/scenarios.ts';
import { PopupView, type PopupViewProps } from './popup-view.tsx';

const METERS = ['Cancellation rate', 'Late shipment rate', 'Logistics anomaly rate', 'Negative review rate'];

function show(scenario: string, change: Partial<PopupViewProps> = {}): HTMLElement {
  const acts = {
    onChooseStore: vi.fn(),
    onOpen: vi.fn(),
    onCopy: vi.fn(),
    onSnooze: vi.fn(),
    onAskPermission: vi.fn(),
    onRemoveDemo: vi.fn(),
  };
  const props = {
    storeId: undefined,
    now: NOW,
    texts: textsFor('en'),
    copied: undefined,
    snoozedUntil: undefined,
    ...acts,
    ...change,
  };
  render(<PopupView {...{ scorecard: SCENARIOS[scenario], ...props }} />, document.body);
  return document.body;
}

const buttons = (body: HTMLElement) => [...body.querySelectorAll('footer button')] as HTMLButtonElement[];
const status = (body: HTMLElement) => body.querySelector('[role=status]')?.textContent ?? '';

/** Whether what changes in the status is read aloud; something must change. */
async function saidBy(scenario: string, change: () => void): Promise<boolean> {
  const live = show(scenario).querySelector('[role=status]');
  const before = live?.textContent;
  const isSaid: boolean[] = [];
  const observer = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      if (live?.contains(target)) isSaid.push(!element?.closest('[aria-live=off]'));
    }
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  change();
  await Promise.resolve();
  observer.disconnect();
  expect(live?.textContent).not.toBe(before);
  return isSaid.some(Boolean);
}

afterEach(() => render(null, document.body));

describe('the popup', () => {
  it('has one meter per indicator, by name, with its range, value and words', () => {
    const meters = [...show('near').querySelectorAll('[role=meter]')];
    expect(meters.map((meter) => meter.getAttribute('aria-label'))).toEqual(METERS);
    const late = meters[1];
    expect(
      ['aria-valuemin', 'aria-valuemax', 'aria-valuenow'].map((name) => late?.getAttribute(name)),
    ).toEqual(['0', '100', '18.9']);
    expect(late?.getAttribute('aria-valuetext')).toContain('Near the limit: 18.9');
    expect(late?.getAttribute('aria-valuetext')).toContain('1 more can ship late');
  });

  it('draws an indicator without a figure empty: value 0, “No figure”, never 0 %', () => {
    const reviews = show('near').querySelectorAll('[role=meter]')[3];
    expect(reviews?.getAttribute('aria-valuenow')).toBe('0');
    expect(reviews?.getAttribute('aria-valuetext')).toMatch(/^No figure: /);
    expect(reviews?.querySelector('.meter-now')).toBeNull();
    expect(reviews?.textContent).not.toContain('0 %');
  });

  it('reads the verdict aloud when it changes, and not for a minute that passes', async () => {
    expect(await saidBy('stale', () => show('stale', { now: NOW + 60_000 }))).toBe(false);
    expect(await saidBy('stale', () => show('over'))).toBe(true);
  });

  it('says the verdict in one status', () => {
    const body = show('finalDay');
    expect(body.querySelectorAll('[role=status]')).toHaveLength(1);
    expect(status(body)).toContain('Final day');
  });

  it('opens the dashboard at the action of each button and does nothing else itself', () => {
    const onOpen = vi.fn();
    for (const button of buttons(show('good', { onOpen }))) button.click();
    expect(onOpen.mock.calls).toEqual([['overview'], ['export'], ['back-up'], ['restore']]);
    expect(buttons(document.body).map(({ textContent }) => textContent)).toEqual([
      'Open dashboard',
      'Export report',
      'Back up',
      'Restore',
    ]);
  });

  it('copies an order id whole though it is shown in groups', () => {
    const onCopy = vi.fn();
    const first = show('near', { onCopy }).querySelector<HTMLButtonElement>('.deadlines .copy');
    first?.click();
    expect(first?.textContent).toBe('8155125692188852');
    expect(onCopy).toHaveBeenCalledWith('8155125692188852');
  });

  it('shows the store at worst, and another one when it is chosen', () => {
    expect(status(show('near'))).toContain('Late shipment rate 18.9');
    expect(status(show('near', { storeId: '2' }))).toContain('All 4 are OK');
  });

  it('stops notices for eight hours and turns them on again', () => {
    const onSnooze = vi.fn();
    show('near', { onSnooze }).querySelector<HTMLButtonElement>('.snooze button')?.click();
    expect(onSnooze).toHaveBeenLastCalledWith('2026-03-10T11:20:00.000Z');
    const snoozedUntil = '2026-03-10T11:20:00.000Z';
    const body = show('near', { onSnooze, snoozedUntil });
    expect(body.querySelector('.snooze')?.textContent).toContain('until today 19:20 Beijing');
    body.querySelector<HTMLButtonElement>('.snooze button')?.click();
    expect(onSnooze).toHaveBeenLastCalledWith(undefined);
  });

  it('lists the next pages to open where it cannot tell, and how far each was read', () => {
    const round = show('unknown').querySelector('details.round');
    expect(round?.hasAttribute('open')).toBe(true);
    expect([...(round?.querySelectorAll('li') ?? [])].map(({ textContent }) => textContent)).toEqual([
      '○ All orders 3 of 9 pages read',
      '○ Reviews ',
    ]);
    expect(show('good').querySelector('details.round')).toBeNull();
  });

  it('names the pages to open before whose limits are meant, also folded', () => {
    const body = show('crowded');
    const parts = [...(body.querySelector('main')?.children ?? [])];
    const round = parts.findIndex((part) => part.matches('details.round:not([open])'));
    expect(round).toBeGreaterThan(parts.findIndex((part) => part.matches('.activities')));
    expect(parts.findIndex((part) => part.textContent?.includes('Default limits'))).toBeGreaterThan(round);
  });

  it.each([
    ['removal', '2 activities: removal triggered · 1 upcoming at risk'],
    ['activityRemoval', '1 activity: removal triggered · 1 running activity at risk · 1 upcoming at risk'],
    ['over', '2 running activities at risk · 1 upcoming at risk'],
  ])('does not call at risk what the rule has fired for: %s', (scenario, expected) => {
    expect(show(scenario).querySelector('.activities')?.textContent).toBe(expected);
  });

  it('teaches what to open while nothing was read', () => {
    const body = show('empty');
    expect(status(body)).toBe('No order has been read yet ');
    expect(body.querySelectorAll('.empty li')).toHaveLength(3);
    expect(body.querySelector('.empty a')?.getAttribute('href')).toBe(
      'https://csp.aliexpress.com/m_apps/order-manage/orderList',
    );
  });
});

describe('the popup of a demo store', () => {
  it('says that it is made up and offers to remove it', () => {
    const onRemoveDemo = vi.fn();
    const body = show('demo', { storeId: 'demo', onRemoveDemo });
    expect(body.querySelector('.demo')?.textContent).toContain('everything in it is made up');
    body.querySelector<HTMLButtonElement>('.demo button')?.click();
    expect(onRemoveDemo).toHaveBeenCalledOnce();
  });

  it('gives way to her own stores until she chooses it', () => {
    expect(show('demo').querySelector('.demo')).toBeNull();
  });
});

describe('a popup without the permission to read', () => {
  it('has one button that asks for it', () => {
    const onAskPermission = vi.fn();
    const body = show('forbidden', { onAskPermission });
    const [ask] = [...body.querySelectorAll<HTMLButtonElement>('main button')].filter(
      ({ textContent }) => textContent === 'Allow reading',
    );
    ask?.click();
    expect(onAskPermission).toHaveBeenCalledOnce();
    expect(show('good').textContent).not.toContain('Allow reading');
  });
});

describe('a popup that cannot be calm', () => {
  it.each(['trouble', 'forbidden', 'stale', 'notToday', 'signedOut', 'unknown', 'empty'])(
    'is not shown as good: %s',
    (scenario) => {
      const mark = show(scenario).querySelector('.verdict');
      expect(mark?.classList.contains('level-good')).toBe(false);
      expect(mark?.textContent?.trim()).not.toMatch(/^All 4 are OK/);
    },
  );

  it('greys what is calm beside a trouble or stale figures, also where something else is over', () => {
    const isGreyed = (scenario: string) => show(scenario).querySelector('.meters-doubtful') !== null;
    expect(['trouble', 'stale', 'notToday', 'crowded'].map(isGreyed)).toEqual([true, true, true, true]);
    expect(['good', 'near', 'finalDay'].map(isGreyed)).toEqual([false, false, false]);
  });

  it('says a trouble before the verdict', () => {
    const body = show('trouble');
    const [notice] = body.querySelectorAll('.notices li');
    expect(notice?.textContent).toContain('The disk is full');
    expect(body.querySelector('main')?.firstElementChild?.classList.contains('notices')).toBe(true);
  });

  it('names whose limits it judges by', () => {
    expect(show('good').textContent).toContain('Default limits, not official');
    const scorecard = SCENARIOS.good;
    if (!scorecard) throw new Error('no scenario');
    const own = { ...scorecard, rulePack: { ...scorecard.rulePack, id: 'seed-2024-own' } };
    render(null, document.body);
    expect(show('good', { scorecard: own }).textContent).toContain('Limits: your own rule pack');
  });
});

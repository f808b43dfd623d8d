// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RulePack } from '../../../lib/domain/rule-pack.ts';
import { defaultRulePack } from '../../../lib/metrics/rule-packs.ts';
import { bareView } from '../../../tests/support/bare-view.ts';
import type { DashboardActs } from '../dashboard-acts.ts';
import { RulesForm } from './rules-form.tsx';

const onSaveRules = vi.fn();

function show(hash: string, pack: RulePack): void {
  const props = {
    ...bareView,
    route: { view: 'rules' as const },
    acts: { onSaveRules } as unknown as DashboardActs,
  };
  act(() => render(<RulesForm {...props} pack={pack} hash={hash} />, document.body));
}

function field(name: string): HTMLInputElement {
  const label = [...document.querySelectorAll('label')].find(({ textContent }) =>
    textContent?.includes(name),
  );
  return label?.querySelector('input') as HTMLInputElement;
}

const strict: RulePack = {
  ...defaultRulePack,
  limits: { ...defaultRulePack.limits, lateShipment: 1800 },
};

beforeEach(() => show('one', defaultRulePack));
afterEach(() => {
  act(() => render(null, document.body));
  onSaveRules.mockClear();
});

it('Rules that were saved stand in the same fields: the focus stays in the one she saved from', () => {
  const limit = field('Limit of Late shipment rate');
  limit.focus();
  show('two', strict);
  expect(limit.value).toBe('18');
  expect(document.activeElement).toBe(limit);
});

it('What she typed stays while the same rules are read again', () => {
  const limit = field('Limit of Late shipment rate');
  act(() => {
    limit.value = '17';
    limit.dispatchEvent(new Event('change', { bubbles: true }));
  });
  show('one', { ...defaultRulePack });
  expect(limit.value).toBe('17');
});

it('Enter behind a language opens its list of words and saves nothing', () => {
  const [language] = [...document.querySelectorAll<HTMLInputElement>('input[size="6"]')];
  act(() => {
    if (!language) return;
    language.value = 'ja';
    language.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const enter = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
  act(() => void language?.dispatchEvent(enter));
  expect(enter.defaultPrevented).toBe(true);
  expect(onSaveRules).not.toHaveBeenCalled();
  const list = document.activeElement as HTMLTextAreaElement;
  expect(list.tagName).toBe('TEXTAREA');
  expect(list.labels?.[0]?.textContent).toBe('Keywords (Japanese)');
  expect(language?.value).toBe('');
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { freshExtension } from '../../tests/support/extension.ts';
import { JUDGED_AT, scorecard, storeCard } from '../../tests/support/scorecards.ts';
import { readWords } from '../published-words.ts';

const calm = scorecard([storeCard()]);
const over = scorecard([storeCard({ lateShipment: { level: 'over', rate: 0.213 } }, { level: 'over' })]);

let followScorecard: typeof import('./follow-scorecard.ts').followScorecard;

beforeEach(async () => {
  // A fresh worker remembers nothing.
  vi.resetModules();
  ({ followScorecard } = await import('./follow-scorecard.ts'));
  await freshExtension();
  fakeBrowser.i18n.getUILanguage = () => 'en';
  vi.spyOn(Date, 'now').mockReturnValue(Date.parse(JUDGED_AT));
});

describe('following the scorecard', () => {
  it('shows each change, and touches nothing where there is none', async () => {
    const { icons, texts, written } = watched();
    await followScorecard(calm);
    expect(texts).toEqual(['']);
    await followScorecard(over);
    expect(texts).toEqual(['', '!1']);
    expect(icons).toEqual(['good', 'over']);
    expect((await readWords())?.stores[storeCard().storeId]?.level).toBe('over');
    const before = written.mock.calls.length;
    await followScorecard(over);
    expect(texts).toEqual(['', '!1']);
    expect(written).toHaveBeenCalledTimes(before);
    await followScorecard(calm);
    expect(texts).toEqual(['', '!1', '']);
  });

  it('shows the badge once more where the browser did not take it', async () => {
    const { icons } = watched();
    await followScorecard(calm);
    const draw = fakeBrowser.action.setIcon;
    fakeBrowser.action.setIcon = async () => {
      throw new Error('no picture');
    };
    await expect(followScorecard(over)).rejects.toThrow('no picture');
    fakeBrowser.action.setIcon = draw;
    await followScorecard(over);
    expect(icons).toEqual(['good', 'over']);
  });
});

/** What the browser is told. */
function watched() {
  const icons: string[] = [];
  const texts: string[] = [];
  fakeBrowser.action.setIcon = async ({ path }: { path?: unknown }) => {
    icons.push(/icon\/(\w+)-16/.exec(JSON.stringify(path))?.[1] ?? '');
  };
  fakeBrowser.action.setBadgeText = async ({ text }: { text?: string | null }) => {
    texts.push(text ?? '');
  };
  return { icons, texts, written: vi.spyOn(fakeBrowser.storage.local, 'set') };
}

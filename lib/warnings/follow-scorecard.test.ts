import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { freshExtension } from '../../tests/support/extension.ts';
import { JUDGED_AT, scorecard, storeCard } from '../../tests/support/scorecards.ts';
import { publishScorecard, SCORECARD_KEY } from '../published/scorecard.ts';
import { readWords } from '../published/words.ts';

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

  it('ends with the newest, though an older one was slow to be read', async () => {
    const { texts } = watched();
    await publishScorecard(calm);
    const { local } = fakeBrowser.storage;
    const get = local.get.bind(local) as typeof local.get;
    local.get = (async (keys: string) => {
      const stored = await get(keys);
      if (keys === SCORECARD_KEY) await new Promise((resolve) => setTimeout(resolve, 20));
      return stored;
    }) as typeof local.get;
    const first = followScorecard();
    await Promise.all([first, followScorecard(calm), followScorecard(over)]);
    local.get = get;
    expect(texts.at(-1)).toBe('!1');
  });

  it('shows the badge once more where the browser did not take it', async () => {
    const { icons } = watched();
    await followScorecard(calm);
    const draw = fakeBrowser.action.setIcon;
    fakeBrowser.action.setIcon = async () => {
      throw new Error('no picture');
    };
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await followScorecard(over);
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
    expect((await readWords())?.stores[storeCard().storeId]?.level).toBe('over');
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

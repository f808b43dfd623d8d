import { beforeEach, expect, it } from 'vitest';
import { canonicalText } from '../../lib/domain/canonical-text.ts';
import { instantOfIso } from '../../lib/domain/time.ts';
import { defaultRulePack } from '../../lib/metrics/rule-packs.ts';
import { entriesOf, sourceOf } from '../../lib/recording/reading-entries.ts';
import { inOneTransaction } from '../../lib/store/in-one-transaction.ts';
import { mergeEntries } from '../../lib/store/merge-entries.ts';
import { readStoreFacts } from '../../lib/store/read-store-facts.ts';
import { Dice } from '../oracle/history/dice.ts';
import { freshExtension } from '../support/extension.ts';
import { STORE } from '../support/readings.ts';
import { DAY } from './life.ts';
import { livesOf } from './live.ts';
import { recorded } from './recorded.ts';
import { storyOf } from './story.ts';
import { HABITS, readingsOf } from './visits.ts';

beforeEach(freshExtension);

it('records in memory what the database would hold (seed 1)', async () => {
  const dice = new Dice(1);
  const start = instantOfIso('2026-02-01T16:00:00.000Z');
  const lives = livesOf(storyOf('strike', dice), start, dice);
  const known = recorded();
  const habit = HABITS[1] ?? HABITS[0];
  if (!habit) throw new RangeError('no habit');
  let lastAt = 0;
  for (const at of [start + 20 * DAY, start + 21 * DAY]) {
    const visit = { isFirstEver: lastAt === 0, isMorning: true, lastAt };
    for (const [index, reading] of readingsOf(lives, at, habit, visit, dice).entries()) {
      known.record(reading);
      const lists = entriesOf(reading, `${at} ${index}`, STORE, defaultRulePack);
      const stamp = { seen: reading.readAt, source: sourceOf(reading) };
      await inOneTransaction((tables) => mergeEntries(tables, lists, stamp));
    }
    lastAt = at;
  }
  const stored = await readStoreFacts(STORE);
  const byText = (values: readonly unknown[]) => values.map(canonicalText).sort();
  expect(stored.orders.length).toBeGreaterThan(100);
  expect(byText(known.facts().orders)).toEqual(byText(stored.orders));
  expect(byText(known.facts().trackingEvents)).toEqual(byText(stored.trackingEvents));
});

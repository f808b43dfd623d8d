import { describe, expect, it } from 'vitest';
import { storeCard } from '../../tests/support/scorecards.ts';
import type { ToldLevels } from '../domain/notice.ts';
import type { Level } from '../domain/vocabulary.ts';
import { worseningsIn } from './worsenings.ts';

/** Whether each of these levels of late shipment, one after the other, is told. */
function told(levels: readonly Level[], snoozedFrom = Number.POSITIVE_INFINITY, isQuiet = false): boolean[] {
  let known: ToldLevels = {};
  return levels.map((level, index) => {
    const card = storeCard({ lateShipment: { level } });
    const worse = worseningsIn([card], known, { isSnoozed: index >= snoozedFrom, isQuiet });
    known = worse.told;
    return worse.storeIds.length > 0;
  });
}

describe('a level', () => {
  it('is told when it first is near or worse, and again each time it worsens', () => {
    expect(told(['good', 'near', 'over', 'finalDay', 'removal'])).toEqual([false, true, true, true, true]);
  });

  it('is told once while it stays', () => {
    expect(told(['near', 'near', 'near'])).toEqual([true, false, false]);
  });

  it('is told again when it worsens after it had become better', () => {
    expect(told(['over', 'good', 'over'])).toEqual([true, false, true]);
  });

  it('is neither better nor worse for being unknown a while', () => {
    expect(told(['near', 'unknown', 'near', 'unknown', 'over'])).toEqual([true, false, false, false, true]);
  });

  it('that cannot be told warns where it is likely close to its limit', () => {
    const likely = { rate: 0.11, looks: 12, isClose: true, isOver: false };
    const guessed = (isClose: boolean) =>
      worseningsIn(
        [storeCard({ logisticsAnomaly: { level: 'unknown', likely: { ...likely, isClose } } })],
        {},
        { isSnoozed: false, isQuiet: false },
      ).storeIds.length;
    expect([guessed(false), guessed(true)]).toEqual([0, 1]);
  });

  it('in quiet hours is told only from the final day on, and what waited is told after them', () => {
    expect(told(['near', 'over', 'finalDay', 'removal'], undefined, true)).toEqual([
      false,
      false,
      true,
      true,
    ]);
    const near = storeCard({ lateShipment: { level: 'near' } });
    const night = worseningsIn([near], {}, { isSnoozed: false, isQuiet: true });
    expect(worseningsIn([near], night.told, { isSnoozed: false, isQuiet: false }).storeIds).toHaveLength(1);
  });

  it('while snoozed is told only when it is worse than any told before', () => {
    expect(told(['near', 'good', 'near', 'over'], 1)).toEqual([true, false, false, true]);
  });
});

describe('an activity', () => {
  it('that runs is told of when its risk worsens', () => {
    const activity = {
      activityId: '1',
      phase: 'running',
      risk: 'over',
      because: [],
      undecided: [],
      firedAt: null,
    } as const;
    expect(
      worseningsIn(
        [{ ...storeCard(), activities: [{ ...activity, because: [], undecided: [] }] }],
        {},
        { isSnoozed: false, isQuiet: false },
      ).storeIds,
    ).toHaveLength(1);
  });
});

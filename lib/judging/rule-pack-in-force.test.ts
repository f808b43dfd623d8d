import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultRulePack } from '../metrics/rule-packs.ts';
import { readRulesState, rulePackInForce, saveRulePack, undoRulePack } from './rule-pack-in-force.ts';

const stricter = { ...defaultRulePack, limits: { ...defaultRulePack.limits, lateShipment: 1800 } };

beforeEach(() => fakeBrowser.reset());

describe('the rule pack in force', () => {
  it('is the default until one is saved', async () => {
    expect(await readRulesState()).toMatchObject({ isOwn: false, canUndo: false, inForce: defaultRulePack });
  });

  it('never bears the name of the default when it differs from it', async () => {
    await saveRulePack(stricter);
    expect(await rulePackInForce()).toEqual({ ...stricter, id: 'seed-2024-own' });
  });

  it('stays as it was when another is refused, which names the path', async () => {
    await saveRulePack(stricter);
    const refused = await saveRulePack({ ...stricter, windowDays: 0 });
    expect(refused).toMatchObject({ ok: false, path: 'windowDays' });
    expect((await rulePackInForce()).limits.lateShipment).toBe(1800);
  });

  it.each([
    ['a field nobody knows', { ...stricter, windwDays: 30 }, 'windwDays'],
    ['a nested one', { ...stricter, relaxed: { ...stricter.relaxed, percent: '110' } }, 'relaxed.percent'],
    ['a window that no history fills', { ...stricter, windowDays: 100_000 }, 'windowDays'],
    ['a date that is none', { ...stricter, effectiveFrom: 'June 2024' }, 'effectiveFrom'],
    [
      'a word that stands in every text',
      { ...stricter, negativeReview: { ...stricter.negativeReview, keywords: { en: ['broken', ' '] } } },
      'negativeReview.keywords.en[1]',
    ],
    [
      'a reading of an indicator that it says nothing about',
      { ...stricter, readings: [{ id: 'allLowStars', of: ['lateShipment'], warns: true }] },
      'readings[0].of',
    ],
    [
      'a reading that stands twice',
      { ...stricter, readings: [...stricter.readings, { id: 'dailyMean', of: [], warns: true }] },
      `readings[${stricter.readings.length}].id`,
    ],
    ['a last call after the deadline', { ...stricter, shipWithinHours: 65 }, 'deadlineStepHours.lastCall'],
    [
      'an end before the beginning',
      { ...stricter, effectiveFrom: '2026-05-02', effectiveTo: '2026-05-01' },
      'effectiveTo',
    ],
    ['something else altogether', 'pack', '(the pack)'],
  ])('refuses %s', async (_, value, path) => {
    expect(await saveRulePack(value)).toMatchObject({ ok: false, path });
  });

  it('goes back to what was before, and forward again', async () => {
    await saveRulePack(stricter);
    await saveRulePack(defaultRulePack);
    expect(await rulePackInForce()).toEqual(defaultRulePack);
    await undoRulePack();
    expect((await rulePackInForce()).limits.lateShipment).toBe(1800);
    await undoRulePack();
    expect(await rulePackInForce()).toEqual(defaultRulePack);
  });

  it('is the default, and says so, where what is stored cannot be read; that is kept', async () => {
    await fakeBrowser.storage.local.set({ rulePack: { ...stricter, limits: {} } });
    const { inForce, unreadable } = await readRulesState();
    expect(inForce).toEqual(defaultRulePack);
    expect(unreadable?.path).toBe('limits.cancellation');
    await saveRulePack(stricter);
    await undoRulePack();
    expect((await fakeBrowser.storage.local.get('rulePack')).rulePack).toMatchObject({ limits: {} });
  });
});

/** A backup holds everything: what is restored from it in an empty browser is what was backed up, to the letter. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Backup } from '../../lib/domain/backup.ts';
import { canonicalText } from '../../lib/domain/canonical-text.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { judgeAgain } from '../../lib/judge-again.ts';
import { readScorecard } from '../../lib/published/scorecard.ts';
import { readSettings, saveSettings } from '../../lib/published/settings.ts';
import { recordTyped } from '../../lib/recording/record-typed.ts';
import { makeHistory } from '../oracle/history.ts';
import { databaseContent } from '../support/database.ts';
import { freshExtension } from '../support/extension.ts';
import { backupAt, fileOf, restoreFile } from '../support/records.ts';

/** `BACKUP_SEED=… BACKUP_STATES=…` repeat a run, or make a longer one. */
const SEED = Number(process.env.BACKUP_SEED ?? 41);
const STATES = Number(process.env.BACKUP_STATES ?? 60);
const storeId = 'store-1';

/** Of every kind that the random histories have none of, and fields that only another build knows. */
const REST: Partial<Backup> = {
  ratings: [{ storeId, day: '2026-03-09', described: 4.8, service: 4.7, fromTomorrow: { kept: [1] } }],
  carriers: [{ storeId, name: '菜鸟', contracted: true }],
  officialFigures: [{ storeId, indicator: 'lateShipment', day: '2026-03-09', rate: 0.123456789 }],
};
const SETTINGS: Settings = {
  language: 'zh-TW',
  registeredIn: 'hong-kong',
  quietHours: { from: 22, to: 8 },
  stores: { [storeId]: { activityZone: 'Asia/Shanghai' } },
};

/** All but the instant of the backup itself. */
const textOf = ({ exportedAt: _, ...backup }: Backup) => canonicalText(backup);

async function cardsAt(): Promise<unknown> {
  await judgeAgain();
  return (await readScorecard())?.stores.map(({ judgedAt: _, standsUntil: __, ...card }) => card);
}

beforeEach(freshExtension);

describe(`a backup (${STATES} states from seed ${SEED})`, () => {
  it('of any state makes the same state where there was none', async () => {
    let orders = 0;
    for (let seed = SEED; seed < SEED + STATES; seed += 1) {
      const { backup, now } = makeHistory(seed);
      await freshExtension();
      await saveSettings(SETTINGS);
      expect(await restoreFile(fileOf({ ...backup, ...REST }))).toMatchObject({ ok: true });
      await recordTyped({ kind: 'storeName', storeId, value: '晴天优选' });
      const [content, cards, taken] = [await databaseContent(), await cardsAt(), await backupAt(now)];
      orders += taken.orders?.length ?? 0;
      await freshExtension();
      expect(await restoreFile(fileOf(taken))).toMatchObject({ ok: true });
      expect(await databaseContent(), `seed ${seed}`).toEqual(content);
      expect(await readSettings(), `seed ${seed}`).toEqual(SETTINGS);
      expect(await cardsAt(), `seed ${seed}`).toEqual(cards);
      expect(textOf(await backupAt(now)), `seed ${seed}`).toBe(textOf(taken));
    }
    expect(orders).toBeGreaterThan(STATES);
  }, 3_600_000);

  it('that is cut off, garbled or changed in its form anywhere changes nothing', async () => {
    const { backup } = makeHistory(SEED);
    await restoreFile(fileOf({ ...backup, ...REST }));
    const content = await databaseContent();
    const other = fileOf({ ...makeHistory(SEED + 1).backup, ...REST });
    const text = new TextDecoder().decode(other);
    const points = Array.from({ length: 24 }, (_, index) => Math.floor((other.length * (index + 1)) / 26));
    for (const point of points) {
      expect(await restoreFile(other.slice(0, point)), `cut at ${point}`).toMatchObject({ ok: false });
      const garbled = other.slice();
      garbled.fill(0xff, point, point + 8);
      expect(await restoreFile(garbled), `garbled at ${point}`).toMatchObject({ ok: false });
    }
    const forms = [
      text.replace('"version":1', '"version":2'),
      text.replace('activity-guard/backup', 'another/backup'),
      text.replace(/"orderId":"[^"]*"/, '"orderId":7'),
      text.replace(/"createdAt":"[^"]*"/, '"createdAt":"yesterday"'),
    ];
    for (const form of forms) {
      expect(form).not.toBe(text);
      expect(await restoreFile(new TextEncoder().encode(form))).toMatchObject({ ok: false });
    }
    expect(await databaseContent()).toEqual(content);
  });
});

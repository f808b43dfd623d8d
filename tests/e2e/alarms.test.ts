/** The alarms outlast whatever ends the background, are never put off by its waking, and what they missed is made good once. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, inject, it } from 'vitest';
import { HALF_HOURLY } from '../../lib/browser/alarms.ts';
import { HOUR, isoOf } from '../../lib/domain/time.ts';
import { type ExtensionStorage, openExtensionStorage } from '../../scripts/browsers/extension-storage.ts';
import { recorded } from '../../scripts/demo/walk.ts';
import { until } from '../../scripts/running/until.ts';
import { openLives } from './lives.ts';
import { orderListAddress } from './scene.ts';

const lives = openLives();
const WAKINGS = Number(process.env.FORCED_WAKINGS ?? 5);
const HEALED_WITHIN_MS = 60_000;

const halfHourly = async (storage: ExtensionStorage) =>
  (await storage.alarms()).find(({ name }) => name === HALF_HOURLY);

/** Resolves to how long it took. */
async function healed(storage: ExtensionStorage): Promise<number> {
  const begun = performance.now();
  await until('the half-hourly alarm', () => halfHourly(storage), HEALED_WITHIN_MS);
  return performance.now() - begun;
}

it(`the half-hourly one stays where it is over ${WAKINGS} wakings, and is back after a restart and a switch-off`, async () => {
  const first = await lives.current.begin();
  await first.seller.closeWelcomePage();
  await healed(first.storage);
  const { scheduledTime } = (await halfHourly(first.storage)) ?? {};
  for (let woken = 0; woken < WAKINGS; woken += 1) {
    await first.seller.stopBackground();
    await first.storage.wakeBackground();
  }
  expect(await halfHourly(first.storage)).toMatchObject({ scheduledTime });
  await first.seller.switchOffAndOn();
  const again = await until('the extension switched on', () => openExtensionStorage(first.seller));
  const afterSwitch = await healed(again);
  await first.seller.close();
  const second = await lives.current.begin();
  const afterRestart = await healed(second.storage);
  console.log(
    `${inject('kind')}: ${WAKINGS} wakings moved the alarm by 0; it was back ${afterSwitch.toFixed(0)} ms after a switch-off, ${afterRestart.toFixed(0)} ms after a restart`,
  );
});

it('a judging that is 26 hours overdue happens at the next start, once', async () => {
  const before = await lives.current.begin();
  await before.seller.closeWelcomePage();
  const since = Date.now();
  const page = await before.seller.openPage(orderListAddress());
  await recorded({ page, storage: before.storage }, 'order-list', since);
  const judged = await until('the judging', async () => {
    const card = await before.storage.scorecard();
    return card?.stores.length === 1 && card;
  });
  await page.close();
  await before.seller.stopBackground();
  const at = Date.now() - 26 * HOUR;
  const stores = judged.stores.map((card) => ({
    ...card,
    judgedAt: isoOf(at),
    standsUntil: isoOf(at + 1),
  }));
  await before.storage.publish({ ...judged, stores });
  await before.seller.kill();
  const after = await lives.current.begin();
  const begun = performance.now();
  const made = await until(
    'the judging that was missed',
    async () => {
      const card = await after.storage.scorecard();
      return Date.parse(card?.stores[0]?.judgedAt ?? '') >= since && card;
    },
    HEALED_WITHIN_MS,
  );
  const took = performance.now() - begun;
  await wait(2000);
  await after.seller.stopBackground();
  await after.storage.wakeBackground();
  await wait(1000);
  expect((await after.storage.scorecard())?.revision).toBe(made.revision);
  console.log(`${inject('kind')}: 26 hours overdue, made good ${took.toFixed(0)} ms after the start, once`);
});

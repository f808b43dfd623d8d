/** The rules of the dashboard: what is not right changes nothing, what is right judges all history, and it can be undone. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { recorded } from '../../scripts/demo/walk.ts';
import { until } from '../../scripts/running/until.ts';
import { openScene, orderListAddress } from './scene.ts';

const scene = openScene();
let dashboard: Page;

beforeAll(async () => {
  const { seller, storage } = scene.current;
  const since = Date.now();
  const page = await seller.openPage(orderListAddress());
  await recorded({ page, storage }, 'order-list', since);
  await page.close();
  dashboard = await seller.openExtensionPage('/dashboard.html#rules');
  await dashboard.waitForSelector('.rules-form');
});

const message = () => dashboard.$eval('.message', (line) => line.textContent);
const isIdle = () => dashboard.$eval('.actions button', (button) => !(button as HTMLButtonElement).disabled);
const packId = async () => (await scene.current.storage.scorecard())?.rulePack.id;

/** Of the field in which the focus is. */
const focusedLabel = () =>
  dashboard.evaluate(() => document.activeElement?.closest('label')?.textContent?.trim());

/** Types the limit of late shipments as a seller does, and saves by Enter. */
async function saveLimit(percent: string): Promise<void> {
  await until('the end of what was done before', isIdle);
  const field = await dashboard.$('xpath///label[contains(., "Limit of Late shipment rate")]/input');
  await (field as ElementHandle<HTMLInputElement>).evaluate((input) => {
    input.focus();
    input.select();
  });
  await dashboard.keyboard.type(percent);
  await dashboard.keyboard.press('Enter');
}

describe('a rule pack', () => {
  it('with a limit that is none is not taken, and the field is marked', async () => {
    await saveLimit('abc');
    await until('why', async () => (await message())?.includes('limits.lateShipment'));
    expect(await dashboard.$$eval('[aria-invalid=true]', (fields) => fields.length)).toBe(1);
    expect(await packId()).toBe('seed-2024');
  });

  it('with another limit is judged by at once, shows how it differs, and is undone', async () => {
    const limit = async () =>
      (await scene.current.storage.scorecard())?.stores[0]?.indicators.find(({ id }) => id === 'lateShipment')
        ?.limit;
    await saveLimit('18');
    await until('her own pack', async () => (await packId()) === 'seed-2024-own');
    expect(await limit()).toBe(0.18);
    await until('the difference', () =>
      dashboard.evaluate(() => document.body.textContent.includes('Different from the default (2)')),
    );
    await until('the end of the judging', isIdle);
    expect(await focusedLabel()).toBe('Limit of Late shipment rate');
    const undo = await dashboard.$('xpath///button[.="Undo the last change"]');
    await undo?.evaluate((button) => (button as HTMLButtonElement).click());
    await until('the default again', async () => (await packId()) === 'seed-2024');
    expect(await limit()).toBe(0.2);
  });

  it('from a file that is none changes nothing and says so', async () => {
    const file = join(scene.current.downloads, 'none.json');
    writeFileSync(file, '{ "id": ');
    await until('the end of the judging', isIdle);
    const chooser = await dashboard.$('main input[type="file"]');
    await (chooser as ElementHandle<HTMLInputElement>).uploadFile(file);
    await until('why', async () => (await message())?.startsWith('none.json is not a rule pack.'));
    expect(await packId()).toBe('seed-2024');
  });
});

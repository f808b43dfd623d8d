/** The first minutes: one page at the install, steps that tick off, a store to look around in, a permission withdrawn. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { WELCOME_PAGE } from '../../scripts/browsers/seller-browser.ts';
import { recorded } from '../../scripts/demo/walk.ts';
import { until } from '../../scripts/running/until.ts';
import { openScene, orderListAddress } from './scene.ts';

const scene = openScene();

const click = (page: Page, name: string) =>
  page.evaluate((wanted) => {
    const buttons = [...document.querySelectorAll('button')];
    const button = buttons.find(({ textContent }) => textContent === wanted);
    if (!button) throw new Error(`no button ${wanted}`);
    button.click();
  }, name);

const says = (page: Page, words: string) =>
  page.evaluate((wanted) => document.body.textContent.includes(wanted), words);

describe('the page of the first minutes', () => {
  // That it opens by itself at the install every scene waits for.
  it('says what is read and what is never done, and ticks the first step off when it is taken', async () => {
    const { seller, storage } = scene.current;
    const welcome = await seller.openExtensionPage(WELCOME_PAGE);
    await until('its words', () => says(welcome, 'What it never does'));
    const ticks = () =>
      welcome.$$eval('.first-steps .hidden-text', (steps) => steps.map(({ textContent }) => textContent));
    expect(await ticks()).toEqual(['to do', 'to do', 'to do']);
    const since = Date.now();
    const page = await seller.openPage(orderListAddress());
    await recorded({ page, storage }, 'order-list', since);
    await until('the tick', async () => (await ticks())[0] === 'done');
    await page.close();
    await welcome.close();
  });
});

describe('the demo store', () => {
  it('is marked in dashboard and popup, stays out of the badge, and goes again', async () => {
    const { seller, storage } = scene.current;
    const badge = await storage.badge();
    const dashboard = await seller.openExtensionPage(WELCOME_PAGE);
    await until('the offer', () => says(dashboard, 'Add the demo store'));
    await click(dashboard, 'Add the demo store');
    await until('the mark in the dashboard', () => says(dashboard, 'everything in it is made up'));
    await until('the mark in the popup', () => says(storage.page, 'everything in it is made up'));
    expect(await storage.badge()).toEqual(badge);
    await until('the end of the judging', () => says(dashboard, 'Saved.'));
    await click(dashboard, 'Remove the demo store');
    await until('her own store again', async () => !(await says(storage.page, 'made up')));
    await until('a scorecard without it', async () => (await storage.scorecard())?.demo === undefined);
    await dashboard.close();
  });
});

describe('a permission withdrawn', () => {
  it('turns the badge grey, and the popup asks for it with one button', async () => {
    const { seller, storage } = scene.current;
    await seller.withdrawHosts();
    await until('the button', () => says(storage.page, 'Allow reading'));
    await until('a grey badge', async () => (await storage.badge()).colour === '#57606a');
    const troubles = (await storage.scorecard())?.troubles.map(({ kind }) => kind);
    expect(troubles).toEqual(['host-permission-missing']);
  });
});

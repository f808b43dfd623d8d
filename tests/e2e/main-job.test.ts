/** The main job: she pages through her orders, and badge, popup and overlay come to tell the truth. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Order } from '../../lib/domain/facts.ts';
import type { StoreCard } from '../../lib/domain/scorecard.ts';
import { choosePageSize, recorded, turnPage } from '../../scripts/demo/walk.ts';
import { until } from '../../scripts/until.ts';
import { NOTES } from '../replica/model/buyers.ts';
import { MAIN_CHANNEL } from '../replica/model/channels.ts';
import { asListed } from '../replica/truth/as-listed.ts';
import { figuresAsListed, openOrdersOf } from '../replica/truth/figures.ts';
import { openScene, orderListAddress } from './scene.ts';

const scene = openScene();
const PAGE_SIZE = 50;

async function card(): Promise<StoreCard> {
  const scorecard = await scene.current.storage.scorecard();
  const found = scorecard?.stores.find(({ storeId }) => storeId === MAIN_CHANNEL);
  if (!found) throw new Error('No card of the store has been published.');
  return found;
}

/** Every page of the list, with the background stopped before each turn. */
async function pageThrough(): Promise<{ pages: number; firstOverlay: string }> {
  const { seller, storage } = scene.current;
  const since = Date.now();
  const page = await seller.openPage(orderListAddress());
  const walk = { page, storage };
  await recorded(walk, 'order-list', since);
  const firstOverlay = await until('an overlay that says something', async () => seller.overlayText(page));
  await choosePageSize(walk, PAGE_SIZE);
  let pages = 1;
  for (;;) {
    await seller.stopBackground();
    const visit = await turnPage(walk);
    if (!visit) break;
    pages += 1;
  }
  lastPage = page;
  return { pages, firstOverlay };
}

let lastPage: Awaited<ReturnType<typeof scene.current.seller.openPage>>;
let first: Awaited<ReturnType<typeof pageThrough>>;

describe('paging through the order list', () => {
  beforeAll(async () => {
    first = await pageThrough();
  });

  it('loses no page although the background is stopped before each', () => {
    expect(first.pages).toBe(Math.ceil(scene.current.replica.store.orders.length / PAGE_SIZE));
  });

  it('records every order exactly as the list prints it', async () => {
    const rows = await scene.current.storage.rows<Order>('orders');
    const wanted = scene.current.replica.store.orders.map(asListed);
    expect(rows.map(({ storeId }) => storeId).every((storeId) => storeId === MAIN_CHANNEL)).toBe(true);
    expect(sortById(rows.map(printedFields))).toEqual(sortById(wanted));
  });

  it('judges late shipment and cancellation as the rules do', async () => {
    const { indicators, judgedAt } = await card();
    const truth = figuresAsListed(scene.current.replica.store.orders, Date.parse(judgedAt));
    for (const id of ['lateShipment', 'cancellation'] as const) {
      const { eligible, defects, rate } = truth[id];
      expect(indicators.find((indicator) => indicator.id === id)).toMatchObject({ eligible, defects, rate });
    }
    expect(indicators.find(({ id }) => id === 'lateShipment')?.level).toBe('near');
  });

  it('lists the open orders with the soonest deadline first', async () => {
    const { deadlines, openOrderCount, judgedAt } = await card();
    const open = openOrdersOf(scene.current.replica.store.orders, Date.parse(judgedAt));
    expect(openOrderCount).toBe(open.length);
    expect(deadlines.map(({ orderId }) => orderId)).toEqual(
      open.slice(0, deadlines.length).map(({ orderId }) => orderId),
    );
  });

  it('keeps nothing that a buyer wrote or is', async () => {
    const { storage, replica } = scene.current;
    const kept = JSON.stringify([await storage.rows('orders'), await storage.scorecard()]);
    const personal = [...NOTES, ...replica.store.orders.map(({ buyer }) => buyer.name)];
    expect(personal.filter((text) => kept.includes(text))).toEqual([]);
  });

  it('changes what the overlay says', async () => {
    const { seller } = scene.current;
    const now = await seller.overlayText(lastPage);
    expect(now).toBeTruthy();
    expect(now).not.toBe(first.firstOverlay);
  });

  it('adds nothing when she goes through the list again', async () => {
    const { storage } = scene.current;
    const before = (await storage.rows<Order>('orders')).map(printedFields);
    const figures = (await card()).indicators.map(({ id, eligible, defects }) => ({ id, eligible, defects }));
    await pageThrough();
    expect((await storage.rows<Order>('orders')).map(printedFields)).toEqual(before);
    expect((await card()).indicators.map(({ id, eligible, defects }) => ({ id, eligible, defects }))).toEqual(
      figures,
    );
  });
});

/** The fields that the list prints, without what the store keeps beside them. */
function printedFields({ orderId, createdAt, paidAt, status, cancelReason, lines, shipments }: Order) {
  return {
    orderId,
    createdAt,
    ...(paidAt && { paidAt }),
    status,
    ...(cancelReason && { cancelReason }),
    lines: lines?.map(({ productId, skuCode, title, quantity, unitPrice }) => ({
      productId,
      skuCode,
      title,
      quantity,
      unitPrice,
    })),
    ...(shipments &&
      shipments.length > 0 && {
        shipments: shipments.map(({ trackingNumber, carrier, uploadedAt }) => ({
          trackingNumber,
          carrier,
          uploadedAt,
        })),
      }),
  };
}

function sortById<Entry extends { orderId: string }>(entries: Entry[]): Entry[] {
  return [...entries].sort((a, b) => (a.orderId < b.orderId ? -1 : 1));
}

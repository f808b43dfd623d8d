/** The pages beside the list: an order's detail with its track, the activities and their products, a second store. */
import { describe, expect, it } from 'vitest';
import type { Activity } from '../../lib/domain/facts.ts';
import { openActivities, openOrderDetail, recorded } from '../../scripts/demo/walk.ts';
import { until } from '../../scripts/running/until.ts';
import { MAIN_CHANNEL, SECOND_CHANNEL } from '../replica/model/channels.ts';
import type { Activity as ReplicaActivity } from '../replica/model/store.ts';
import { ordersIn, parcelsIn } from '../support/stored-rows.ts';
import { openScene, orderListAddress } from './scene.ts';

const scene = openScene();

async function openList(channelId = MAIN_CHANNEL) {
  const { seller, storage } = scene.current;
  const since = Date.now();
  const page = await seller.openPage(orderListAddress('', channelId));
  const walk = { page, storage };
  await recorded(walk, 'order-list', since, ({ storeId }) => storeId === channelId);
  return walk;
}

describe("an order's detail", () => {
  it('adds what the list does not print, and keeps masked fields out', async () => {
    const { storage, replica } = scene.current;
    const walk = await openList();
    await openOrderDetail(walk, '已关闭');
    const opened = new URL(walk.page.url()).searchParams.get('orderId');
    const truth = replica.store.orders.find(({ orderId }) => orderId === opened);
    const rows = await ordersIn(storage);
    const row = rows.find(({ orderId }) => orderId === opened);
    expect(row?.cancelledAt).toBe(new Date(truth?.closed?.at ?? 0).toISOString());
    expect(row?.cancelledBy).toBe(truth?.closed?.by);
    expect(row?.createdAt).toBe(new Date(truth?.createdAt ?? 0).toISOString());
    expect(JSON.stringify(rows)).not.toContain('***');
  });

  it('yields the track of a parcel, scan by scan', async () => {
    const { seller, storage, replica } = scene.current;
    const truth = replica.store.orders.find(({ parcels }) => (parcels[0]?.scans.length ?? 0) > 3);
    await seller.openPage(
      `https://csp.aliexpress.com/m_apps/order-manage/orderDetail?orderId=${truth?.orderId}&channelId=${MAIN_CHANNEL}`,
    );
    const parcel = await until('the track of the parcel', async () => {
      const parcels = await parcelsIn(storage);
      return parcels.find(({ trackingNumber }) => trackingNumber === truth?.parcels[0]?.trackingNumber);
    });
    expect(parcel.events.map(({ at }) => at)).toEqual(
      truth?.parcels[0]?.scans.map(({ at }) => new Date(at).toISOString()),
    );
  });
});

describe('the activities', () => {
  it('are recorded with their windows, products, prices and stock', async () => {
    const { storage, replica } = scene.current;
    const walk = await openList();
    await openActivities(walk, () => undefined);
    const rows = await until('all activities with products', async () => {
      const known = await storage.rows<Activity>('activities');
      return known.length === 4 && known.every(({ products }) => products?.length) && known;
    });
    expect(byKey(rows.map(essenceOf))).toEqual(byKey(replica.store.activities.map(truthOf)));
  });
});

describe('a second store in the same browser', () => {
  it('keeps its orders apart from the first', async () => {
    const { storage, replica } = scene.current;
    await openList(SECOND_CHANNEL);
    const rows = await ordersIn(storage);
    for (const channelId of [MAIN_CHANNEL, SECOND_CHANNEL]) {
      const truth = new Set(replica.storeOf(channelId)?.orders.map(({ orderId }) => orderId));
      const ours = rows.filter(({ storeId }) => storeId === channelId);
      expect(ours.length).toBeGreaterThanOrEqual(20);
      expect(ours.filter(({ orderId }) => !truth.has(orderId))).toEqual([]);
    }
  });
});

interface Essence {
  key: string;
  name?: string;
  startsAt?: string;
  endsAt?: string;
  products: { key: string; price?: object; stock?: number }[];
}

function essenceOf({ activityId, name, startsAt, endsAt, products = [] }: Activity): Essence {
  const essence = products.map(({ productId, skuId, price, stock }) => ({
    key: `${productId}/${skuId}`,
    price,
    stock,
  }));
  return { key: activityId, name, startsAt, endsAt, products: byKey(essence) };
}

function truthOf(activity: ReplicaActivity): Essence {
  return {
    key: activity.activityId,
    name: activity.name.zh,
    startsAt: new Date(activity.startsAt).toISOString(),
    endsAt: new Date(activity.endsAt).toISOString(),
    products: byKey(
      activity.products.map(({ product, price, stock }) => ({
        key: `${product.productId}/${product.skuId}`,
        price: { amount: (price / 100).toFixed(2), currency: 'USD' },
        stock,
      })),
    ),
  };
}

function byKey<Entry extends { key: string }>(entries: Entry[]): Entry[] {
  return [...entries].sort((a, b) => (a.key < b.key ? -1 : 1));
}

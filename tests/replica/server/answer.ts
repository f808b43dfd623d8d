import { MAIN_CHANNEL } from '../model/channels.ts';
import type { Store } from '../model/store.ts';
import { findActivity, findOrder, listOrders, type OrderQuery } from './answers.ts';
import { assess, dailyFigures, listParcels, listProducts, listReviews, listServices } from './monitor.ts';

export interface Answer {
  type: string;
  body: string;
}

/** The answer to one question of the page; undefined when there is nothing at that address. */
export function answerOf(
  address: URL,
  storeOf: (channelId: string) => Store | undefined,
  now: number,
): Answer | undefined {
  const picture = /^\/replica\/picture\/(\d+)\.svg$/.exec(address.pathname);
  if (picture) return { type: 'image/svg+xml', body: pictureOf(Number(picture[1])) };
  // A page opened without a store shows the seller's first one, as the real one does.
  const store = storeOf(address.searchParams.get('channelId') || MAIN_CHANNEL);
  const found = store && factsAt(address, store, now);
  return found === undefined ? undefined : { type: 'application/json', body: JSON.stringify(found) };
}

function factsAt({ pathname, searchParams }: URL, store: Store, now: number): unknown {
  const page = Number(searchParams.get('page') ?? '1');
  const size = Number(searchParams.get('size') ?? '10');
  switch (pathname) {
    case '/replica/store':
      return { name: store.name };
    case '/replica/orders':
      return listOrders(store, JSON.parse(searchParams.get('query') ?? '{}') as OrderQuery, now);
    case '/replica/order':
      return findOrder(store, searchParams.get('orderId') ?? '');
    case '/replica/activities':
      return store.activities;
    case '/replica/activity':
      return findActivity(store, searchParams.get('activityId') ?? '');
    case '/replica/parcels':
      return listParcels(store, page, size);
    case '/replica/reviews':
      return listReviews(store, page, size);
    case '/replica/products':
      return listProducts(store, page, size);
    case '/replica/figures':
      return dailyFigures(store, now);
    case '/replica/assessment':
      return assess(store, now);
    case '/replica/services':
      return listServices();
    default:
      return undefined;
  }
}

/** A plain product picture: a coloured tile with a shape on it. */
function pictureOf(hue: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">
  <rect width="48" height="48" fill="hsl(${hue} 60% 88%)"/>
  <circle cx="24" cy="26" r="12" fill="hsl(${hue} 55% 55%)"/>
  <rect x="20" y="8" width="8" height="12" rx="3" fill="hsl(${hue} 45% 35%)"/>
</svg>`;
}

/** The pages a seller should open next, in order, so that the figures rest on all of today. */
import addresses from '../../assets/seller-center-addresses.json' with { type: 'json' };
import type { StoreCard } from '../domain/scorecard.ts';
import { HOUR, type Instant, instantOfIso } from '../domain/time.ts';
import type { PageKind } from '../domain/vocabulary.ts';
import { stalenessOf } from './staleness.ts';

const SELLER_CENTER = 'https://csp.aliexpress.com';
/** A page read this lately need not be opened again for its age. */
const FRESH = 2 * HOUR;

export interface RoundPage {
  /** A page kind, or an address path where one certain page is meant. */
  page: PageKind | string;
  /** Where it is; absent where only the seller can find it. */
  address?: string;
  /** Read lately, and nothing is missing from it any more. */
  isDone: boolean;
}

/** Empty when nothing is stale and nothing is missing. */
export function refreshRound(card: StoreCard, now: Instant): RoundPage[] {
  const missing = card.indicators.flatMap(({ coverage }) => coverage?.openPage ?? []);
  const isStale = stalenessOf(card, now).isStale;
  const hasActivities = card.activities.length > 0;
  if (missing.length === 0 && !isStale && hasActivities) return [];
  const wanted = ['order-list', ...missing, ...(hasActivities ? [] : ['activity-list'])];
  return [...new Set(wanted)].map((page) => ({
    page,
    ...addressOf(page, card.storeId),
    isDone: !missing.includes(page) && isFresh(card, page, now),
  }));
}

export function orderDetailAddress(orderId: string, storeId: string): string | undefined {
  return addressOf(`${addresses['order-detail']}?orderId=${encodeURIComponent(orderId)}`, storeId).address;
}

/** Where a page of this kind is for this store. */
export function addressOf(page: PageKind | string, storeId: string): { address?: string } {
  const path = page.startsWith('/') ? page : (addresses as Partial<Record<string, string>>)[page];
  // An order detail is a page only with its order.
  if (page === 'order-detail') return {};
  if (path === undefined) return {};
  const url = new URL(path, SELLER_CENTER);
  // A path of another host would lead out of the Seller Center.
  if (url.origin !== SELLER_CENTER) return {};
  url.searchParams.set('channelId', storeId);
  return { address: url.href };
}

function isFresh({ pages }: StoreCard, page: string, now: Instant): boolean {
  return pages.some(
    (read) =>
      read.page === page &&
      (read.state === 'read' || read.state === 'empty') &&
      now - instantOfIso(read.readAt) <= FRESH,
  );
}

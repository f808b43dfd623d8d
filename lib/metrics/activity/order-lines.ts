/** Which order lines and listed products are of an activity product, and what its orders show of price and stock. */
import { compareText } from '../../domain/compare-text.ts';
import type { ActivityProduct, OrderLine, Product, StoreFacts } from '../../domain/facts.ts';
import { type Look, lastSeen, seenAround } from '../../domain/looks.ts';
import type { Money } from '../../domain/schema.ts';
import type { Instant } from '../../domain/time.ts';
import type { ActivityScope } from '../scopes/scope.ts';
import { millionthsOf } from './money.ts';

export type Sold = Pick<OrderLine | Product, 'productId' | 'skuId'>;

/** By SKU where both sides know it, else by product. */
export function isOfProduct(product: ActivityProduct, sold: Sold): boolean {
  if (product.skuId !== undefined && sold.skuId !== undefined) return product.skuId === sold.skuId;
  return product.productId !== undefined && product.productId === sold.productId;
}

/** Those it can mean: of the very SKU where one is among them, else all of the product. More than one: nobody knows which. */
export function meantBy<Entry extends Sold>(sold: Sold, entries: readonly Entry[]): Entry[] {
  const ofProduct = entries.filter((entry) => isOfProduct(sold, entry));
  const ofSku = ofProduct.filter(({ skuId }) => skuId !== undefined && skuId === sold.skuId);
  return ofSku.length > 0 ? ofSku : ofProduct;
}

/** Orders of the activity held against what a page showed around their creation. */
export interface OrderCreation {
  /** Every order, and at least one, had a line that could be compared. */
  isWhole: boolean;
  /** How many orders had one. */
  compared: number;
  /** Ids of the orders where it differs, sorted. */
  differing: string[];
}

/**
 * Orders of the activity with a line at another unit price than the activity's. A price holds until another is seen:
 * between two looks that differ it was one of the two.
 */
export function priceMismatches({ activity, orders }: ActivityScope, now: Instant): OrderCreation {
  return tally(orders, ({ unitPrice, ...sold }, createdAt) =>
    ofAll(pricesAt(meantBy(sold, activity.products ?? []), createdAt, now), (price) =>
      unitPrice === undefined || price?.currency !== unitPrice.currency
        ? undefined
        : millionthsOf(price) !== millionthsOf(unitPrice),
    ),
  );
}

/** Of each of the products those it may have had then. */
function pricesAt(products: readonly ActivityProduct[], at: Instant, now: Instant): (Money | undefined)[] {
  return products.flatMap(({ price, priceLooks }) =>
    priceLooks === undefined ? [price] : seenAround(priceLooks, at, now),
  );
}

/**
 * Orders of the activity for a SKU of which the last look before their creation, within `LOOKS_APART`, showed a stock of
 * 0. A stock changes by itself, so an older look tells nothing, nor does one after it.
 */
export function ordersWithoutStock(
  { orders }: ActivityScope,
  { products }: StoreFacts,
  now: Instant,
): OrderCreation {
  const counted = products.filter(({ stock }) => stock !== undefined);
  return tally(orders, (line, createdAt) =>
    ofAll(meantBy(line, counted), (product) => {
      const isThere = lastSeen(stockLooksOf(product), createdAt, now);
      return isThere === undefined ? undefined : !isThere;
    }),
  );
}

/** Of a product that was looked at once its stamp tells when. */
function stockLooksOf({ stock, stockLooks, seen }: Product): readonly Look<boolean>[] {
  if (stockLooks) return stockLooks;
  const at = seen?.stock ?? seen?.['*'];
  return at === undefined ? [] : [{ value: stock !== 0, from: at, until: at }];
}

/** One of them is meant: the answer is known where it is the same for each. */
function ofAll<Entry>(
  entries: readonly Entry[],
  answerOf: (entry: Entry) => boolean | undefined,
): boolean | undefined {
  const [answer, ...others] = new Set(entries.map(answerOf));
  return others.length > 0 ? undefined : answer;
}

/** `differs`: undefined where a line cannot be compared. */
function tally(
  orders: ActivityScope['orders'],
  differs: (line: OrderLine, createdAt: Instant) => boolean | undefined,
): OrderCreation {
  let compared = 0;
  const differing: string[] = [];
  for (const { known } of orders) {
    const found = (known.order.lines ?? []).map((line) => differs(line, known.createdAt));
    if (found.some((answer) => answer !== undefined)) compared += 1;
    if (found.includes(true)) differing.push(known.orderId);
  }
  const isWhole = orders.length > 0 && compared === orders.length;
  return { isWhole, compared, differing: differing.sort(compareText) };
}

/** Which order lines and listed products are of an activity product, and what its orders show of price and stock. */
import { compareText } from '../../domain/compare-text.ts';
import type { ActivityProduct, OrderLine, Product, StoreFacts } from '../../domain/facts.ts';
import { instantOfIso } from '../../domain/time.ts';
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

export interface OrderCreation {
  /** Every order, and at least one, had a line that could be compared. */
  isWhole: boolean;
  /** Ids of the orders where it differs, sorted. */
  differing: string[];
}

/** Orders of the activity with a line at another unit price than the activity's. */
export function priceMismatches({ activity, orders }: ActivityScope): OrderCreation {
  return tally(orders, ({ unitPrice, ...sold }) =>
    ofAll(meantBy(sold, activity.products ?? []), ({ price }) =>
      unitPrice === undefined || price?.currency !== unitPrice.currency
        ? undefined
        : millionthsOf(price) !== millionthsOf(unitPrice),
    ),
  );
}

/** Orders of the activity for a SKU whose stock had been seen at 0 before they were created. */
export function ordersWithoutStock({ orders }: ActivityScope, { products }: StoreFacts): OrderCreation {
  const counted = products.filter(({ stock }) => stock !== undefined);
  return tally(orders, (line, createdAt) =>
    ofAll(meantBy(line, counted), ({ stock, seen }) => {
      if (stock !== 0) return false;
      const seenAt = seen?.stock ?? seen?.['*'];
      // Seen at 0 only later, it may have been so before: the stamp is that of the last look.
      return seenAt !== undefined && instantOfIso(seenAt) <= createdAt ? true : undefined;
    }),
  );
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
  differs: (line: OrderLine, createdAt: number) => boolean | undefined,
): OrderCreation {
  let isWhole = orders.length > 0;
  const differing: string[] = [];
  for (const { known } of orders) {
    const found = (known.order.lines ?? []).map((line) => differs(line, known.createdAt));
    if (found.every((answer) => answer === undefined)) isWhole = false;
    if (found.includes(true)) differing.push(known.orderId);
  }
  return { isWhole, differing: differing.sort(compareText) };
}

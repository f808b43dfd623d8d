/** Which order lines and listed products are of an activity product, and what its orders show of price and stock. */
import type { ActivityProduct, OrderLine, Product, StoreFacts } from '../../domain/facts.ts';
import { instantOfIso } from '../../domain/time.ts';
import type { ActivityScope } from '../scope.ts';
import { compareText } from '../valid-shipment.ts';
import { millionthsOf } from './money.ts';

type Sold = Pick<OrderLine | Product, 'productId' | 'skuId'>;

/** By SKU where both sides know it, else by product. */
export function isOfProduct(product: ActivityProduct, sold: Sold): boolean {
  if (product.skuId !== undefined && sold.skuId !== undefined) return product.skuId === sold.skuId;
  return product.productId !== undefined && product.productId === sold.productId;
}

export interface OrderCreation {
  /** Orders of which a line could be compared. */
  compared: number;
  /** Ids of the orders where it differs, sorted. */
  differing: string[];
}

/** Orders of the activity with a line at another unit price than the activity's. */
export function priceMismatches({ activity, orders }: ActivityScope): OrderCreation {
  return tally(orders, (line) => {
    const product = activity.products?.find((candidate) => isOfProduct(candidate, line));
    if (product?.price === undefined || line.unitPrice === undefined) return undefined;
    if (product.price.currency !== line.unitPrice.currency) return undefined;
    return millionthsOf(product.price) !== millionthsOf(line.unitPrice);
  });
}

/** Orders of the activity for a SKU whose stock had been seen at 0 before they were created. */
export function ordersWithoutStock({ orders }: ActivityScope, { products }: StoreFacts): OrderCreation {
  return tally(orders, (line, createdAt) => {
    const listed = products.find((product) => product.stock !== undefined && isOfProduct(product, line));
    if (listed === undefined) return undefined;
    const seenAt = listed.seen?.stock ?? listed.seen?.['*'];
    if (listed.stock !== 0) return false;
    return seenAt === undefined ? undefined : instantOfIso(seenAt) <= createdAt;
  });
}

/** `differs`: undefined where a line cannot be compared. */
function tally(
  orders: ActivityScope['orders'],
  differs: (line: OrderLine, createdAt: number) => boolean | undefined,
): OrderCreation {
  let compared = 0;
  const differing: string[] = [];
  for (const { known } of orders) {
    const found = (known.order.lines ?? []).map((line) => differs(line, known.createdAt));
    if (found.some((answer) => answer !== undefined)) compared += 1;
    if (found.includes(true)) differing.push(known.orderId);
  }
  return { compared, differing: differing.sort(compareText) };
}

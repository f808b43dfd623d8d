/** Before an activity: stock, carrier and price of each product, pass, fail, or unknown with the page to open (rules.md §6). */
import type { ActivityProduct, Order, StoreFacts } from '../../domain/facts.ts';
import type { Check, Checklist } from '../../domain/report.ts';
import { instantOfIso } from '../../domain/time.ts';
import type { Judging } from '../judging.ts';
import { isPaid } from '../orders/paid.ts';
import type { ActivityScope } from '../scopes/scope.ts';
import { lowest, millionthsOf, unitsOf } from './money.ts';
import { isOfProduct, meantBy } from './order-lines.ts';
import { LOWEST_PRICE_DAYS, STOCK_PERCENT } from './thresholds.ts';

/** Of an activity that has not ended; its products in the order known. */
export function preCheckOf({ activity }: ActivityScope, facts: StoreFacts, judging: Judging): Checklist {
  const checks = (activity.products ?? []).flatMap((product) => {
    const { skuId, productId } = product;
    const of = { ...(productId !== undefined && { productId }), ...(skuId !== undefined && { skuId }) };
    return [
      { ...of, ...stockCheck(product, facts) },
      { ...of, ...carrierCheck(product, facts) },
      { ...of, ...priceCheck(product, activity.startsAt, facts, judging) },
    ];
  });
  return { activityId: activity.activityId, checks };
}

/** Stock of at least 120 % of the expected sales: the seller's figure, else the activity's stock. */
function stockCheck(product: ActivityProduct, { products }: StoreFacts): Check {
  const [listed, ...others] = meantBy(product, products);
  const stock = others.length > 0 ? undefined : listed?.stock;
  const expected = product.expectedSales ?? product.stock;
  if (stock === undefined) return { id: 'stock', state: 'unknown', openPage: 'product-list' };
  if (expected === undefined)
    return { id: 'stock', state: 'unknown', figure: stock, openPage: 'activity-products' };
  const state = stock * 100 >= expected * STOCK_PERCENT ? 'pass' : 'fail';
  return { id: 'stock', state, figure: stock, limit: Math.ceil((expected * STOCK_PERCENT) / 100) };
}

/** The carrier of its shipping is among the contracted ones. */
function carrierCheck({ carrier }: ActivityProduct, { carriers }: StoreFacts): Check {
  if (carrier === undefined) return { id: 'carrier', state: 'unknown', openPage: 'product-list' };
  const listed = carriers.find(({ name }) => nameKey(name) === nameKey(carrier));
  if (listed?.contracted === undefined)
    return { id: 'carrier', state: 'unknown', text: carrier, openPage: 'logistics-settings' };
  return { id: 'carrier', state: listed.contracted ? 'pass' : 'fail', text: carrier };
}

/** The activity's price is not above the lowest paid for the SKU in the 30 days before it starts, or before now. */
function priceCheck(
  product: ActivityProduct,
  startsAt: string | undefined,
  { orders }: StoreFacts,
  { now, calendar, pack }: Judging,
): Check {
  const { price } = product;
  if (price === undefined) return { id: 'lowestPrice', state: 'unknown', openPage: 'activity-products' };
  const end = startsAt === undefined ? now : Math.min(now, instantOfIso(startsAt));
  const start = calendar.startOf(calendar.dayAt(end) - LOWEST_PRICE_DAYS);
  const isPaidThen = (order: Order) => {
    const createdAt = order.createdAt === undefined ? undefined : instantOfIso(order.createdAt);
    return createdAt !== undefined && createdAt >= start && createdAt < end && isPaid(order, pack);
  };
  const paid = orders
    .filter(isPaidThen)
    .flatMap(({ lines = [] }) => lines.filter((line) => isOfProduct(product, line)))
    .flatMap(({ unitPrice }) => unitPrice ?? []);
  const least = lowest(paid, price.currency);
  const figure = unitsOf(millionthsOf(price));
  if (least === undefined) return { id: 'lowestPrice', state: 'unknown', figure, openPage: 'order-list' };
  const state = millionthsOf(price) <= millionthsOf(least) ? 'pass' : 'fail';
  return { id: 'lowestPrice', state, figure, limit: unitsOf(millionthsOf(least)), text: price.currency };
}

function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/** Before an activity: stock, carrier and price of each product, pass, fail, or unknown with the page to open (rules.md §6). */
import type { ActivityProduct, OrderLine, StoreFacts } from '../../domain/facts.ts';
import type { Check, Checklist } from '../../domain/report.ts';
import type { Money } from '../../domain/schema.ts';
import { type Instant, instantOfIso } from '../../domain/time.ts';
import { unseenOrdersSince } from '../coverage/coverage.ts';
import type { Judging } from '../judging.ts';
import { isPaid } from '../orders/paid.ts';
import type { ActivityScope } from '../scopes/scope.ts';
import { lowest, millionthsOf, unitsOf } from './money.ts';
import { isOfProduct, meantBy, type Sold } from './order-lines.ts';
import { passedByAll } from './seen-whole.ts';
import { LOWEST_PRICE_DAYS, STOCK_PERCENT } from './thresholds.ts';

/** Of an activity that has not ended; its products in the order known. */
export function preCheckOf({ activity }: ActivityScope, facts: StoreFacts, judging: Judging): Checklist {
  const { products = [], startsAt } = activity;
  const { now, calendar } = judging;
  const end = startsAt === undefined ? now : Math.min(now, instantOfIso(startsAt));
  const sold = linesPaidBefore(end, facts, judging);
  const unseen = unseenOrdersSince(facts, calendar.dayAt(end) - LOWEST_PRICE_DAYS + 1, judging);
  const named = [...products, ...facts.products, ...sold];
  const checks = products.flatMap((product) => {
    const { skuId, productId } = product;
    const of = { ...(productId !== undefined && { productId }), ...(skuId !== undefined && { skuId }) };
    return [
      { ...of, ...stockCheck(product, facts) },
      { ...of, ...carrierCheck(product, facts) },
      { ...of, ...passedByAll(priceCheck(product, sold, hasOneSku(product, named)), unseen) },
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
  const listed = carriers.filter(({ name }) => nameKey(name) === nameKey(carrier));
  const [contracted, ...others] = new Set(listed.flatMap((each) => each.contracted ?? []));
  // The settings may list one name twice, and not say the same of both.
  if (contracted === undefined || others.length > 0)
    return { id: 'carrier', state: 'unknown', text: carrier, openPage: 'logistics-settings' };
  return { id: 'carrier', state: contracted ? 'pass' : 'fail', text: carrier };
}

/** The lines of the orders paid in the 30 days before `end`: the activity's start, or now. */
function linesPaidBefore(end: Instant, { orders }: StoreFacts, { calendar, pack }: Judging): OrderLine[] {
  const start = calendar.startOf(calendar.dayAt(end) - LOWEST_PRICE_DAYS);
  return orders
    .filter((order) => {
      const createdAt = order.createdAt === undefined ? undefined : instantOfIso(order.createdAt);
      return createdAt !== undefined && createdAt >= start && createdAt < end && isPaid(order, pack);
    })
    .flatMap(({ lines = [] }) => lines);
}

/** No record names a second SKU of the product: a line that says none is of this one. */
function hasOneSku({ productId, skuId }: ActivityProduct, named: readonly Sold[]): boolean {
  return named.every(
    (sold) => sold.productId !== productId || sold.skuId === undefined || sold.skuId === skuId,
  );
}

/** The activity's price is not above the lowest paid for the SKU. */
function priceCheck(product: ActivityProduct, sold: readonly OrderLine[], isOnlySku: boolean): Check {
  const { price, skuId } = product;
  if (price === undefined) return { id: 'lowestPrice', state: 'unknown', openPage: 'activity-products' };
  const figure = unitsOf(millionthsOf(price));
  const possible = sold.filter((line) => isOfProduct(product, line));
  const certain = possible.filter((line) => isOnlySku || skuId === undefined || line.skuId === skuId);
  const least = leastPaid(certain, price.currency);
  if (least === undefined) return { id: 'lowestPrice', state: 'unknown', figure, openPage: 'order-list' };
  const shown = { figure, limit: unitsOf(millionthsOf(least)), text: price.currency };
  if (isAbove(price, least)) return { id: 'lowestPrice', state: 'fail', ...shown };
  // A line that does not say its SKU may be of this one.
  if (isAbove(price, leastPaid(possible, price.currency)))
    return { id: 'lowestPrice', state: 'unknown', ...shown, openPage: 'order-list' };
  return { id: 'lowestPrice', state: 'pass', ...shown };
}

function leastPaid(lines: readonly OrderLine[], currency: string): Money | undefined {
  return lowest(
    lines.flatMap(({ unitPrice }) => unitPrice ?? []),
    currency,
  );
}

function isAbove(price: Money, paid: Money | undefined): boolean {
  return paid !== undefined && millionthsOf(price) > millionthsOf(paid);
}

function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

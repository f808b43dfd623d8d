/** After an activity: revenue, discount given, what each unit of discount brought, and who came again (rules.md §6). */

import type { CheckId } from '../../domain/check-ids.ts';
import type { OrderLine, Product, StoreFacts } from '../../domain/facts.ts';
import type { Check, Checklist } from '../../domain/report.ts';
import type { Money } from '../../domain/schema.ts';
import { isCancelled } from '../cancellation.ts';
import type { Judging } from '../judging.ts';
import type { ActivityScope, JudgedOrder, Scope } from '../scopes/scope.ts';
import { millionthsOf, unitsOf } from './money.ts';
import { meantBy } from './order-lines.ts';

/**
 * Of the activity's orders that are not cancelled now. One check per currency; `text` is the currency. `unknown` with a
 * figure: it is the one of what was seen, and there is more. `isSeenWhole`: no order of the store is unseen.
 */
export function crossCheckOf(
  scope: ActivityScope,
  store: Scope,
  facts: StoreFacts,
  isSeenWhole: boolean,
  { now }: Judging,
): Checklist {
  const orders = scope.orders.filter(({ known }) => !isCancelled(known, now));
  const priced = facts.products.filter(({ price }) => price !== undefined);
  const sales = orders
    .flatMap(({ known }) => known.order.lines ?? [undefined])
    .map((line) => saleOf(line, priced));
  const known = sales.filter((sale) => sale !== undefined);
  const compared = known.filter(hasDiscount);
  const isEarnedWhole = isSeenWhole && known.length === sales.length;
  const isGivenWhole = isSeenWhole && compared.length === sales.length;
  return {
    activityId: scope.activity.activityId,
    checks: [
      ...sumChecks(
        'revenue',
        sumByCurrency(known, ({ earned }) => earned),
        isEarnedWhole,
        'order-list',
      ),
      ...sumChecks(
        'discount',
        sumByCurrency(compared, ({ given }) => given),
        isGivenWhole,
        'product-list',
      ),
      ...returnChecks(compared, isGivenWhole),
      repeatBuyers(orders, store, isSeenWhole),
    ],
  };
}

/** What one line brought and what was given away for it, in millionths. */
interface Sale {
  currency: string;
  earned: bigint;
  /** Undefined where no list price is known to compare with. */
  given: bigint | undefined;
}

/** Undefined for a line whose price or quantity is not known, and for an order without lines. */
function saleOf(line: OrderLine | undefined, priced: readonly Product[]): Sale | undefined {
  const { unitPrice, quantity } = line ?? {};
  if (line === undefined || unitPrice === undefined || quantity === undefined) return undefined;
  const given = discountOf(line, unitPrice, priced);
  return {
    currency: unitPrice.currency,
    earned: millionthsOf(unitPrice) * BigInt(quantity),
    given: given && given * BigInt(quantity),
  };
}

/** List price − unit price, where the product list shows one list price, in the same currency, and it is not lower. */
function discountOf(line: OrderLine, unitPrice: Money, priced: readonly Product[]): bigint | undefined {
  const [product, ...others] = meantBy(line, priced);
  const listed = others.length > 0 ? undefined : product?.price;
  if (listed?.currency !== unitPrice.currency) return undefined;
  const given = millionthsOf(listed) - millionthsOf(unitPrice);
  return given < 0n ? undefined : given;
}

type ComparedSale = Sale & { given: bigint };

function hasDiscount(sale: Sale): sale is ComparedSale {
  return sale.given !== undefined;
}

function sumByCurrency<OneSale extends Sale>(
  sales: readonly OneSale[],
  amountOf: (sale: OneSale) => bigint,
): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const sale of sales) sums.set(sale.currency, (sums.get(sale.currency) ?? 0n) + amountOf(sale));
  return sums;
}

/** Passed where it is made of everything there is. */
function told(isWhole: boolean, openPage: string): Pick<Check, 'state' | 'openPage'> {
  return isWhole ? { state: 'pass' } : { state: 'unknown', openPage };
}

function sumChecks(
  id: CheckId,
  sums: ReadonlyMap<string, bigint>,
  isWhole: boolean,
  openPage: string,
): Check[] {
  if (sums.size === 0) return [{ id, state: 'unknown', openPage }];
  return [...sums].map(([currency, sum]) => ({
    id,
    ...told(isWhole, openPage),
    figure: unitsOf(sum),
    text: currency,
  }));
}

/** Revenue for each unit of discount, of the lines of which both are known. */
function returnChecks(sales: readonly ComparedSale[], isWhole: boolean): Check[] {
  const given = sumByCurrency(sales, (sale) => sale.given);
  const checks = [...sumByCurrency(sales, ({ earned }) => earned)].flatMap(([currency, earned]): Check[] => {
    const cost = given.get(currency) ?? 0n;
    if (cost === 0n) return [];
    const figure = unitsOf(earned) / unitsOf(cost);
    return [{ id: 'roi', ...told(isWhole, 'product-list'), figure, text: currency }];
  });
  if (checks.length > 0) return checks;
  // Where it is known that nothing was given away there is no such figure, and no page that would show one.
  const isNothingGiven = isWhole && sales.length > 0;
  return [{ id: 'roi', state: 'unknown', ...(!isNothingGiven && { openPage: 'product-list' }) }];
}

/**
 * Of the activity's buyers that are known, the share with more than one paid order in the store. Hashes are comparable
 * within one salt only.
 */
function repeatBuyers(orders: readonly JudgedOrder[], store: Scope, isSeenWhole: boolean): Check {
  const counts = new Map<string, number>();
  for (const { known } of store.orders) {
    const { buyer } = known.order;
    if (buyer !== undefined) counts.set(buyer, (counts.get(buyer) ?? 0) + 1);
  }
  const buyers = [...new Set(orders.flatMap(({ known }) => known.order.buyer ?? []))];
  if (buyers.length === 0) return { id: 'repeatBuyers', state: 'unknown', openPage: 'order-list' };
  const again = buyers.filter((buyer) => (counts.get(buyer) ?? 0) > 1);
  const salts = new Set([...counts.keys()].map((buyer) => buyer.split(':', 1)[0]));
  const isEveryoneKnown = store.orders.every(({ known }) => known.order.buyer !== undefined);
  return {
    id: 'repeatBuyers',
    ...told(isSeenWhole && isEveryoneKnown && salts.size === 1, 'order-list'),
    figure: again.length / buyers.length,
  };
}

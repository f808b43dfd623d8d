/** After an activity: revenue, discount given, what each unit of discount brought, and who came again (rules.md §6). */

import type { CheckId } from '../../domain/check-ids.ts';
import type { OrderLine, Product, StoreFacts } from '../../domain/facts.ts';
import type { Check, Checklist } from '../../domain/report.ts';
import type { Money } from '../../domain/schema.ts';
import { holdsAt } from '../course.ts';
import type { Judging } from '../judging.ts';
import type { ActivityScope, JudgedOrder, Scope } from '../scopes/scope.ts';
import { millionthsOf, unitsOf } from './money.ts';
import { meantBy } from './order-lines.ts';

/** Of the activity's orders that are not cancelled now. One check per currency; `text` is the currency. */
export function crossCheckOf(
  scope: ActivityScope,
  store: Scope,
  facts: StoreFacts,
  { now }: Judging,
): Checklist {
  const orders = scope.orders.filter(({ cancellation }) => !holdsAt(cancellation.defect, now));
  const lines = orders.flatMap(({ known }) => known.order.lines ?? []);
  const revenue = sumByCurrency(lines, ({ unitPrice }) => unitPrice);
  const priced = facts.products.filter(({ price }) => price !== undefined);
  const discount = sumByCurrency(lines, (line) => discountOf(line, priced));
  return {
    activityId: scope.activity.activityId,
    checks: [
      ...sumChecks('revenue', revenue, 'order-list'),
      ...sumChecks('discount', discount, 'product-list'),
      ...returnChecks(revenue, discount),
      repeatBuyers(orders, store),
    ],
  };
}

/** List price − unit price, where the product list shows one list price, in the same currency, and it is not lower. */
function discountOf(line: OrderLine, priced: readonly Product[]): Money | undefined {
  const { unitPrice } = line;
  const [product, ...others] = meantBy(line, priced);
  const listed = others.length > 0 ? undefined : product?.price;
  if (unitPrice === undefined || listed?.currency !== unitPrice.currency) return undefined;
  const given = millionthsOf(listed) - millionthsOf(unitPrice);
  return given < 0n ? undefined : { amount: unitsOf(given).toString(), currency: listed.currency };
}

/** Σ amount × quantity, in millionths. */
function sumByCurrency(
  lines: readonly OrderLine[],
  amountOf: (line: OrderLine) => Money | undefined,
): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const line of lines) {
    const amount = amountOf(line);
    if (amount === undefined || line.quantity === undefined) continue;
    const sum = sums.get(amount.currency) ?? 0n;
    sums.set(amount.currency, sum + millionthsOf(amount) * BigInt(line.quantity));
  }
  return sums;
}

function sumChecks(id: CheckId, sums: ReadonlyMap<string, bigint>, openPage: string): Check[] {
  if (sums.size === 0) return [{ id, state: 'unknown', openPage }];
  return [...sums].map(([currency, sum]) => ({ id, state: 'pass', figure: unitsOf(sum), text: currency }));
}

/** Revenue for each unit of discount. */
function returnChecks(revenue: ReadonlyMap<string, bigint>, discount: ReadonlyMap<string, bigint>): Check[] {
  const checks = [...revenue].flatMap(([currency, earned]): Check[] => {
    const given = discount.get(currency) ?? 0n;
    return given === 0n
      ? []
      : [{ id: 'roi', state: 'pass', figure: unitsOf(earned) / unitsOf(given), text: currency }];
  });
  return checks.length > 0 ? checks : [{ id: 'roi', state: 'unknown', openPage: 'product-list' }];
}

/** Of the activity's buyers that are known, the share with more than one paid order in the store. */
function repeatBuyers(orders: readonly JudgedOrder[], store: Scope): Check {
  const counts = new Map<string, number>();
  for (const { known } of store.orders) {
    const { buyer } = known.order;
    if (buyer !== undefined) counts.set(buyer, (counts.get(buyer) ?? 0) + 1);
  }
  const buyers = [...new Set(orders.flatMap(({ known }) => known.order.buyer ?? []))];
  if (buyers.length === 0) return { id: 'repeatBuyers', state: 'unknown', openPage: 'order-list' };
  const again = buyers.filter((buyer) => (counts.get(buyer) ?? 0) > 1);
  return { id: 'repeatBuyers', state: 'pass', figure: again.length / buyers.length };
}

import type { Context } from '../engine/context.ts';
import type { PageDeclaration } from '../engine/declaration.ts';
import type { Entry, Field, Group } from '../engine/fields.ts';
import { says } from '../lexicon.ts';

export const ORDER_ID: Field = {
  name: 'orderId',
  kind: 'orderId',
  from: ['orderId'],
  inside: ['orderSummary'],
};

export const ORDER_LINE: Group = {
  name: 'lines',
  fields: [
    { name: 'productId', kind: 'id', from: ['productId'], inside: ['product'] },
    { name: 'skuId', kind: 'id', from: ['skuId', 'sku'] },
    { name: 'skuCode', kind: 'name', from: ['skuCode'] },
    { name: 'title', kind: 'text', from: ['title'], inside: ['product'] },
    { name: 'quantity', kind: 'count', from: ['quantity'], inside: ['product', 'unitPrice', 'price'] },
    { name: 'unitPrice', kind: 'money', from: ['unitPrice', 'price'], inside: ['product'] },
  ],
};

export const PARCEL: Group = {
  name: 'shipments',
  repeats: true,
  needs: 'trackingNumber',
  fields: [
    { name: 'trackingNumber', kind: 'trackingNumber', from: ['trackingNumber'], inside: ['logistics'] },
    { name: 'carrier', kind: 'carrier', from: ['carrier'], inside: ['logistics'] },
    { name: 'uploadedAt', kind: 'instant', from: ['uploadedAt'] },
  ],
};

export const ORDER_FACTS: readonly Field[] = [
  ORDER_ID,
  { name: 'createdAt', kind: 'instant', from: ['createdAt'] },
  { name: 'paidAt', kind: 'instant', from: ['paidAt'] },
  { name: 'status', kind: { words: 'orderStatus' }, from: ['orderStatus', 'state'], alone: true },
  { name: 'cancelReason', kind: 'text', from: ['closeReason', 'reason'] },
  { name: 'closedBecause', kind: 'text', from: [], phrase: 'closedBecause' },
  { name: 'shipBy', kind: 'deadline', from: ['shipBy', 'timeToShip'], phrase: 'shipCountdown' },
];

function namesQuantity({ layout, tables }: Context): boolean {
  return (
    tables.regions.some(({ columns }) =>
      [...columns.values()].some(({ concepts }) => concepts.includes('quantity')),
    ) || layout.pieces.some(({ label }) => label === 'quantity')
  );
}

/** `2 × Desk Lamp`, where the page states no quantity otherwise: the number is of things, not of the name. */
function countTitles(lines: Entry[]): Entry[] {
  const counted = lines.map(({ title, quantity }) => {
    const [, before, name, otherName, behind] =
      (quantity === undefined && COUNTED.exec(String(title ?? ''))) || [];
    return { title: name ?? otherName, quantity: Number(before ?? behind) };
  });
  return counted.every(({ title }) => title !== undefined)
    ? lines.map((line, index) => ({ ...line, ...counted[index] }))
    : lines;
}
const COUNTED = /^([1-9]\d{0,2}) ?[×x] (?=\p{L})(.+)$|^(.+\S) (?:× ?|x)([1-9]\d{0,2})$/u;

/** `已关闭` alone does not say whether the buyer had paid; the reason does. */
export function settleClosed({ closedBecause, ...stated }: Entry, context: Context): Entry[] {
  const lines = stated.lines as Entry[] | undefined;
  const counted = lines && countTitles(lines);
  const order: Entry = counted !== lines && !namesQuantity(context) ? { ...stated, lines: counted } : stated;
  if (order.status !== 'closed' && order.status !== 'cancelled') return [order];
  // A reason without a label is one only beside a status that asks for it.
  const cancelReason = order.cancelReason ?? closedBecause;
  const reason = cancelReason === undefined ? {} : { cancelReason };
  if (order.status === 'cancelled') return [{ ...order, ...reason }];
  const unpaid = typeof cancelReason === 'string' && says('unpaid', cancelReason);
  return [{ ...order, ...reason, status: unpaid ? 'closed-unpaid' : 'cancelled' }];
}

export const orderList: PageDeclaration = {
  page: 'order-list',
  paths: [/\/orderList$/i, /\/apps\/order\/index$/, /\/order\/list$/],
  records: {
    list: 'orders',
    key: 'orderId',
    needsKey: true,
    fields: ORDER_FACTS,
    groups: [ORDER_LINE, PARCEL],
    finish: settleClosed,
  },
};

import type { PageDeclaration } from '../engine/declaration.ts';
import { ORDER_FACTS, ORDER_LINE, PARCEL, settleClosed } from '../order-list/page.ts';

export const orderDetail: PageDeclaration = {
  page: 'order-detail',
  paths: [/\/order_?detail$/i, /\/apps\/order\/detail$/],
  isSingle: true,
  events: true,
  records: {
    list: 'orders',
    key: 'orderId',
    needsKey: true,
    fields: [
      ...ORDER_FACTS,
      { name: 'cancelledAt', kind: 'instant', from: ['cancelledAt'] },
      { name: 'cancelledBy', kind: { words: 'cancelledBy' }, from: ['cancelledBy'], isOfPerson: true },
      { name: 'deliveredAt', kind: 'instant', from: ['deliveredAt'] },
    ],
    groups: [ORDER_LINE, PARCEL],
    finish: settleClosed,
  },
};

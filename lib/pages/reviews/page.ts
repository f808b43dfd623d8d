import type { PageDeclaration } from '../engine/declaration.ts';

export const reviews: PageDeclaration = {
  page: 'reviews',
  paths: [/\/evaluation\/list$/],
  records: {
    list: 'reviews',
    key: 'reviewId',
    fields: [
      { name: 'reviewId', kind: 'id', from: ['reviewId'] },
      { name: 'orderId', kind: 'orderId', from: ['orderId'], inside: ['orderSummary'] },
      { name: 'productId', kind: 'id', from: ['productId'], inside: ['product'] },
      { name: 'skuId', kind: 'id', from: ['skuId', 'sku'] },
      { name: 'stars', kind: 'stars', from: ['stars', 'figure'] },
      { name: 'text', kind: 'text', from: ['reviewText'], alone: true },
      { name: 'createdAt', kind: 'instant', from: ['reviewAt', 'time'], alone: true },
    ],
  },
};

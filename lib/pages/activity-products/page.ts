import type { PageDeclaration } from '../engine/fields.ts';

export const activityProducts: PageDeclaration = {
  page: 'activity-products',
  paths: [/\/campaigns\/(?:peripheral-activity|one-stock-goodssign)/],
  records: {
    list: 'activityProducts',
    key: 'productId',
    fields: [
      { name: 'productId', kind: 'id', from: ['productId', 'id'] },
      { name: 'skuId', kind: 'id', from: ['skuId', 'sku'] },
      { name: 'title', kind: 'text', from: ['title'], inside: ['product'] },
      { name: 'price', kind: 'money', from: ['activityPrice'] },
      { name: 'stock', kind: 'count', from: ['activityStock'] },
      { name: 'status', kind: 'text', from: ['productStatus', 'enrolment', 'state'] },
    ],
    finish: (product, { activityId }) => [activityId === undefined ? product : { activityId, ...product }],
  },
};

import type { PageDeclaration } from '../engine/declaration.ts';
import { eachSku } from '../product-list/page.ts';

export const activityProducts: PageDeclaration = {
  page: 'activity-products',
  paths: [/\/campaigns\/(?:peripheral-activity|one-stock-goodssign)/],
  records: {
    list: 'activityProducts',
    key: 'productId',
    fields: [
      { name: 'productId', kind: 'id', from: ['productId', 'id'] },
      { name: 'title', kind: 'text', from: ['title', 'name'], inside: ['product'], isHeading: true },
    ],
    groups: [
      {
        name: 'skus',
        fields: [
          { name: 'skuId', kind: 'id', from: ['skuId', 'sku'] },
          { name: 'price', kind: 'money', from: ['activityPrice'] },
          { name: 'stock', kind: 'count', from: ['activityStock'] },
          { name: 'status', kind: 'text', from: ['productStatus', 'enrolment', 'state'], follows: true },
        ],
      },
    ],
    finish: (product, { activityId }) =>
      eachSku(activityId === undefined ? product : { activityId, ...product }),
  },
};

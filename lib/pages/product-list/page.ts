import type { PageDeclaration } from '../engine/declaration.ts';
import type { Entry } from '../engine/fields.ts';

/** A row may list several SKUs of a product; each is an entry of its own. */
export function eachSku({ skus = [{}], ...product }: Entry): Entry[] {
  return (skus as Entry[]).map((sku) => ({ ...product, ...sku }));
}

export const productList: PageDeclaration = {
  page: 'product-list',
  paths: [/\/productManage\/list-manage$/, /\/merchandise-csp\/goodsManagement$/],
  records: {
    list: 'products',
    key: 'productId',
    fields: [
      { name: 'productId', kind: 'id', from: ['productId', 'id'] },
      { name: 'title', kind: 'text', from: ['title', 'name'], inside: ['product'], isHeading: true },
      { name: 'category', kind: 'text', from: ['category'] },
    ],
    groups: [
      {
        name: 'skus',
        fields: [
          { name: 'skuId', kind: 'id', from: ['skuId'] },
          { name: 'price', kind: 'money', from: ['price', 'unitPrice'] },
          { name: 'stock', kind: 'count', from: ['stock', 'sellableStock'] },
        ],
      },
    ],
    finish: eachSku,
  },
};

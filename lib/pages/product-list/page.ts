import type { PageDeclaration } from '../engine/fields.ts';

export const productList: PageDeclaration = {
  page: 'product-list',
  paths: [/\/productManage\/list-manage$/, /\/merchandise-csp\/goodsManagement$/],
  records: {
    list: 'products',
    key: 'productId',
    fields: [
      { name: 'productId', kind: 'id', from: ['productId', 'id'] },
      { name: 'skuId', kind: 'id', from: ['skuId'] },
      { name: 'title', kind: 'text', from: ['title'], inside: ['product'] },
      { name: 'price', kind: 'money', from: ['price', 'unitPrice'] },
      { name: 'stock', kind: 'count', from: ['stock', 'sellableStock'] },
      { name: 'category', kind: 'text', from: ['category'] },
    ],
  },
};

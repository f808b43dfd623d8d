import { describe, expect, it } from 'vitest';
import { type LineCells, linesOf } from './order-lines.ts';

function read(cells: Partial<LineCells>) {
  return linesOf({ productIds: '', skuCodes: '', products: '', isIdNumber: false, ...cells });
}

const FIRST = '1005006666666661';
const SECOND = '1005006666666662';

describe('the lines of an order', () => {
  it('are its products, codes and quantities in the same order', () => {
    expect(
      read({ productIds: `${FIRST}\n${SECOND}\n`, skuCodes: 'DRILL-20V * 1\nBIT * SET * 12\n' }),
    ).toEqual({
      lines: [
        { productId: FIRST, skuCode: 'DRILL-20V', quantity: 1 },
        { productId: SECOND, skuCode: 'BIT * SET', quantity: 12 },
      ],
      unreadable: [],
    });
  });

  it('are codes alone where the file has no product ids', () => {
    expect(read({ skuCodes: 'DRILL-20V * 1\n' }).lines).toEqual([{ skuCode: 'DRILL-20V', quantity: 1 }]);
  });

  it('keep a quantity without a code', () => {
    expect(read({ skuCodes: ' * 3\n' }).lines).toEqual([{ quantity: 3 }]);
  });

  it('are products alone where there are not as many codes', () => {
    expect(read({ productIds: FIRST, skuCodes: 'A * 1\nB * 2' })).toEqual({
      lines: [{ productId: FIRST }],
      unreadable: [{ field: 'skuCodes', text: 'A * 1\nB * 2' }],
    });
  });

  it('take the title of the only product', () => {
    expect(read({ productIds: FIRST, products: 'Cordless Drill' }).lines).toEqual([
      { productId: FIRST, title: 'Cordless Drill' },
    ]);
    expect(read({ productIds: FIRST, products: 'Cordless Drill\nColor: Red' }).lines).toEqual([
      { productId: FIRST },
    ]);
  });

  it('are read from the product cell of 2019', () => {
    const products =
      '【1】 Cordless Drill\n(产品属性:Color:Red)\n(商家编码:DRILL-20V)\n(产品数量:2 piece)\n【2】Drill Bits\n(商家编码:)\n(产品数量:1 lot)\n';
    expect(read({ products }).lines).toEqual([
      { title: 'Cordless Drill', skuCode: 'DRILL-20V', quantity: 2 },
      { title: 'Drill Bits', quantity: 1 },
    ]);
  });

  it.each([
    ['a product id that a spreadsheet rounded', { productIds: '1.00501E+15' }, 'productIds'],
    [
      'a product id in a number cell that may be rounded',
      { productIds: '1005006666666660', isIdNumber: true },
      'productIds',
    ],
    ['a word for a product id', { productIds: 'drill' }, 'productIds'],
    ['a code without quantity', { skuCodes: 'DRILL-20V' }, 'skuCodes'],
  ])('are a problem: %s', (_, cells, field) => {
    const { lines, unreadable } = read(cells);
    expect(lines).toEqual([]);
    expect(unreadable.map((problem) => problem.field)).toEqual([field]);
  });

  it('are none where every cell is empty', () => {
    expect(read({ productIds: '', skuCodes: '--' })).toEqual({ lines: [], unreadable: [] });
  });
});

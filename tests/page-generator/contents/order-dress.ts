/** Which facts of an order one page prints, and where: decided once for the page. */
import type { Pen } from '../pen.ts';

export interface OrderDress {
  paidAt: boolean;
  /** The deadline as a time or as a countdown, in a column of its own or under the status. */
  deadline: 'none' | 'time' | 'countdown';
  deadlineUnderStatus: boolean;
  reasonUnderStatus: boolean;
  /** The line's product as one block, or each of its facts in a column. */
  productBlock: boolean;
  productId: 'none' | 'link' | 'printed' | 'both';
  skuId: boolean;
  skuCode: boolean;
  attributes: boolean;
  price: 'none' | 'column' | 'in-block';
  quantity: 'column' | 'in-block';
  parcels: 'none' | 'columns' | 'block';
  buyer: boolean;
  message: boolean;
  amount: boolean;
  afterSale: boolean;
  tags: boolean;
}

export function orderDressOf({ dice, money }: Pen): OrderDress {
  const productBlock = dice.chance(0.65);
  return {
    paidAt: dice.chance(0.8),
    deadline: dice.pick(['none', 'time', 'time', 'countdown']),
    deadlineUnderStatus: dice.chance(0.5),
    reasonUnderStatus: dice.chance(0.6),
    productBlock,
    productId: dice.pick(['none', 'link', 'printed', 'both']),
    skuId: dice.chance(0.4),
    skuCode: dice.chance(0.6),
    attributes: dice.chance(0.6),
    price: dice.pick(
      productBlock && money.unit === undefined
        ? ['column', 'column', 'in-block', 'none']
        : ['column', 'column', 'none'],
    ),
    quantity: productBlock && dice.chance(0.15) ? 'in-block' : 'column',
    parcels: dice.pick(['none', 'columns', 'columns', 'block', 'block']),
    buyer: dice.chance(0.7),
    message: dice.chance(0.5),
    amount: dice.chance(0.6),
    afterSale: dice.chance(0.3),
    tags: dice.chance(0.3),
  };
}

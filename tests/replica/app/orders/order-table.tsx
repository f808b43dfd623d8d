import { Button, Table } from '@alifd/next';
import type { Order, OrderLine } from '../../model/store.ts';
import { PATHS } from '../paths.ts';
import { addressOf, goTo, usePlace } from '../place.ts';
import { printDollars } from '../print.ts';
import { useScene } from '../scene.tsx';
import { OrderHeader } from './order-header.tsx';
import { ParcelCell } from './parcel-cell.tsx';
import { ProductCell } from './product-cell.tsx';
import { StatusCell } from './status-cell.tsx';

interface Row extends OrderLine {
  key: string;
  order: Order;
  isFirst: boolean;
}

/** One TABLE for each order: a group header over the lines; the order's own cells stand on the first line only. */
export function OrderTable({ orders }: { orders: Order[] }) {
  const { words, styled } = useScene();
  const groups = orders.map((order) => ({ key: order.orderId, order, children: rowsOf(order) }));
  const onFirst = (cell: (order: Order) => React.ReactNode) => (_value: unknown, _index: number, row: Row) =>
    row.isFirst ? cell(row.order) : '';
  return (
    <div className={styled('orderList', 'table')}>
      <Table dataSource={groups} primaryKey="key" emptyContent={words.noRows}>
        <Table.GroupHeader cell={(group: { order: Order }) => <OrderHeader order={group.order} />} />
        <Table.Column
          title={words.product}
          width={340}
          cell={(_value: unknown, _index: number, row: Row) => <ProductCell line={row} />}
        />
        <Table.Column
          title={words.unitPrice}
          width={100}
          cell={(_value: unknown, _index: number, row: Row) => (
            <span className={styled('productInfo', 'unitFee')}>{printDollars(row.unitPrice)}</span>
          )}
        />
        <Table.Column title={words.afterSales} width={80} cell={onFirst(() => '--')} />
        <Table.Column
          title={words.quantity}
          width={60}
          cell={(_value: unknown, _index: number, row: Row) => <div>x{row.quantity}</div>}
        />
        <Table.Column
          title={words.amount}
          width={100}
          cell={onFirst((order) => (
            <div className={styled('amount', 'amount')}>{printDollars(totalOf(order))}</div>
          ))}
        />
        <Table.Column
          title={words.status}
          width={170}
          cell={onFirst((order) => <StatusCell order={order} />)}
        />
        <Table.Column
          title={words.logistics}
          width={210}
          cell={onFirst((order) => <ParcelCell order={order} />)}
        />
        <Table.Column title={words.action} width={110} cell={onFirst((order) => <Actions order={order} />)} />
      </Table>
    </div>
  );
}

function Actions({ order }: { order: Order }) {
  const { words } = useScene();
  const { query } = usePlace();
  const open = () => goTo(addressOf(PATHS.orderDetail, query, { orderId: order.orderId }));
  return (
    <>
      <Button size="small" onClick={open}>
        {words.orderDetail}
      </Button>
      <Button size="small">{order.status === 'awaitingShipment' ? words.ship : words.contact}</Button>
    </>
  );
}

function rowsOf(order: Order): Row[] {
  return order.lines.map((line, place) => ({
    ...line,
    key: `${order.orderId}-${place}`,
    order,
    isFirst: place === 0,
  }));
}

export function totalOf(order: Order): number {
  return order.lines.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
}

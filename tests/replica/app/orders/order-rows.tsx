import { Button, Table } from '@alifd/next';
import { Table as AitTable } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Order } from '../../model/store.ts';
import { printMinute } from '../print.ts';
import { useScene } from '../scene.tsx';
import type { ListKind } from '../session.ts';
import { ParcelCell } from './parcel-cell.tsx';
import { StatusCell } from './status-cell.tsx';

/** Rows are known by their places, as lists do that use their elements again for other rows. */
interface Row {
  place: number;
  cells: ReactNode[];
}

const WIDTHS = [190, 300, 300, 200, 300];
const HEIGHT = 400;

/**
 * One row per order, drawn by libraries that draw a column twice, some rows at a time, or other orders in the same rows;
 * they are sorted on the page itself.
 */
export function OrderRows({ list, orders }: { list: Exclude<ListKind, 'grouped'>; orders: Order[] }) {
  const { words, language } = useScene();
  const [isReversed, setReversed] = useState(false);
  const titles = [words.orderId, words.created, words.paid, words.status, words.logistics];
  const rows = (isReversed ? orders.toReversed() : orders).map((order, place): Row => {
    const [created, paid] = [order.createdAt, order.paidAt].map((at) => printMinute(at, language));
    const status = <StatusCell key="status" order={order} />;
    const parcels = <ParcelCell key="parcels" order={order} />;
    return { place, cells: [order.orderId, created, paid, status, parcels] };
  });
  const Rows = { locked: LockedRows, virtual: VirtualRows, reused: ReusedRows }[list];
  return (
    <>
      <Button size="small" data-sort onClick={() => setReversed(!isReversed)}>
        ↑↓
      </Button>
      <Rows titles={titles} rows={rows} />
    </>
  );
}

function LockedRows({ titles, rows }: { titles: string[]; rows: Row[] }) {
  return (
    <Table dataSource={rows} primaryKey="place" fixedHeader maxBodyHeight={HEIGHT} tableWidth={900}>
      {titles.map((title, column) => (
        <Table.Column
          key={title}
          title={title}
          width={WIDTHS[column] ?? 0}
          {...(column === 0 && { lock: 'left' })}
          cell={(_value: unknown, _index: number, { cells }: Row) => cells[column]}
        />
      ))}
    </Table>
  );
}

function VirtualRows({ titles, rows }: { titles: string[]; rows: Row[] }) {
  const columns = titles.map((title, column) => ({
    key: title,
    title,
    width: WIDTHS[column] ?? 0,
    ...(column === 0 && { fixed: 'left' as const }),
    render: (_value: unknown, { cells }: Row) => cells[column],
  }));
  const scroll = { x: WIDTHS.reduce((sum, width) => sum + width), y: HEIGHT };
  return (
    <AitTable virtual dataSource={rows} rowKey="place" columns={columns} pagination={false} scroll={scroll} />
  );
}

function ReusedRows({ titles, rows }: { titles: string[]; rows: Row[] }) {
  return (
    <table>
      <thead>
        <tr>
          {titles.map((title) => (
            <th key={title}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ place, cells: [orderId, ...others] }) => (
          <tr key={place}>
            <td>
              {orderId} <button type="button">⧉</button>
            </td>
            {others.map((text, column) => (
              <td key={titles[column + 1]}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

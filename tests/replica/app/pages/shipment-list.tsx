import { Button, Form, Input, Pagination, Select, Tab, Table } from '@alifd/next';
import { useState } from 'react';
import type { Paged, ParcelRow } from '../../server/monitor.ts';
import { useAnswer } from '../ask.ts';
import { NextHeading } from '../parts/next-heading.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { usePlace } from '../place.ts';
import { printMinute } from '../print.ts';
import { useScene } from '../scene.tsx';

const SIZE = 10;

export function ShipmentListPage() {
  const { words } = useScene();
  const { query } = usePlace();
  const [page, setPage] = useState(1);
  const answer = useAnswer<Paged<ParcelRow>>(
    `parcels?channelId=${query.get('channelId') ?? ''}&page=${page}&size=${SIZE}`,
  );
  return (
    <>
      <NextHeading names={[words.groups.trade, words.menu.shipping]} />
      <Tab activeKey="all">
        <Tab.Item key="toPack" title={words.parcelTabs.toPack} />
        <Tab.Item key="sent" title={words.parcelTabs.sent} />
        <Tab.Item key="all" title={words.all} />
      </Tab>
      <Form inline>
        <Form.Item label={words.trackingNumber}>
          <Input />
        </Form.Item>
        <Form.Item label={words.carrier}>
          <Select placeholder={words.all} dataSource={[]} />
        </Form.Item>
        <Button type="primary">{words.query}</Button>
      </Form>
      {answer ? (
        <>
          <ParcelTable key={page} rows={answer.rows} />
          <Pagination
            current={page}
            pageSize={SIZE}
            total={answer.total}
            totalRender={(total) => words.total(total)}
            onChange={setPage}
          />
        </>
      ) : (
        <RowsSkeleton />
      )}
    </>
  );
}

function ParcelTable({ rows }: { rows: ParcelRow[] }) {
  const { words, language } = useScene();
  const cell =
    (render: (row: ParcelRow) => React.ReactNode) => (_value: unknown, _index: number, row: ParcelRow) =>
      render(row);
  return (
    <Table dataSource={rows} hasBorder={false}>
      <Table.Column title={words.orderId} cell={cell(({ order }) => order.orderId)} />
      <Table.Column
        title={words.product}
        cell={cell(({ order }) =>
          words.ordered(order.lines.reduce((sum, { quantity }) => sum + quantity, 0)),
        )}
      />
      <Table.Column title={words.trackingNumber} cell={cell(({ parcel }) => parcel.trackingNumber)} />
      <Table.Column title={words.carrier} cell={cell(({ parcel }) => parcel.carrier[language])} />
      <Table.Column
        title={words.shippedAt}
        cell={cell(({ parcel }) => printMinute(parcel.uploadedAt, language))}
      />
      <Table.Column
        title={words.numberCheck}
        cell={cell(({ parcel }) =>
          parcel.scans.length > 0 ? words.verdicts.valid : words.verdicts.checking,
        )}
      />
      <Table.Column
        title={words.buyer}
        cell={cell(({ order }) => (
          <>
            <div>{order.buyer.name}</div>
            <div>{order.buyer.phone}</div>
          </>
        ))}
      />
      <Table.Column title={words.action} cell={() => <Button size="small">{words.printLabel}</Button>} />
    </Table>
  );
}

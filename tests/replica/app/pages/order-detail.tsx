import { Button, Table, Timeline } from '@alifd/next';
import type { Order, OrderLine, Parcel } from '../../model/store.ts';
import { useAnswer } from '../ask.ts';
import { AddressBlock } from '../orders/address-block.tsx';
import { OrderFacts } from '../orders/order-facts.tsx';
import { ProductCell } from '../orders/product-cell.tsx';
import { NextHeading } from '../parts/next-heading.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { usePlace } from '../place.ts';
import { printDollars, printSecond } from '../print.ts';
import { useScene } from '../scene.tsx';

export function OrderDetailPage() {
  const { words, session } = useScene();
  const { query } = usePlace();
  const order = useAnswer<Order>(
    `order?${new URLSearchParams({ channelId: query.get('channelId') ?? '', orderId: query.get('orderId') ?? '' })}`,
  );
  return (
    <>
      <NextHeading names={[words.groups.trade, words.menu.orders, words.orderDetail]} />
      {order && session.state !== 'loading' ? <Detail order={order} /> : <RowsSkeleton />}
    </>
  );
}

function Detail({ order }: { order: Order }) {
  const { words, styled } = useScene();
  const section = styled('detail', 'section');
  return (
    <>
      <section className={section}>
        <h3>{words.orderInformation}</h3>
        <OrderFacts order={order} />
      </section>
      <section className={section}>
        <h3>{words.shippingInformation}</h3>
        <AddressBlock buyer={order.buyer} />
      </section>
      <section className={section}>
        <h3>{words.product}</h3>
        <Lines lines={order.lines} />
      </section>
      {order.parcels.length > 0 && (
        <section className={section}>
          <h3>{words.logistics}</h3>
          <Parcels parcels={order.parcels} />
        </section>
      )}
      {order.parcels.map((parcel) => (
        <Track key={parcel.trackingNumber} parcel={parcel} />
      ))}
    </>
  );
}

function Lines({ lines }: { lines: OrderLine[] }) {
  const { words } = useScene();
  return (
    <Table dataSource={lines} hasBorder={false}>
      <Table.Column
        title={words.product}
        cell={(_value: unknown, _index: number, line: OrderLine) => <ProductCell line={line} withIds />}
      />
      <Table.Column
        title={words.unitPrice}
        cell={(_value: unknown, _index: number, line: OrderLine) => printDollars(line.unitPrice)}
      />
      <Table.Column
        title={words.quantity}
        cell={(_value: unknown, _index: number, line: OrderLine) => `x${line.quantity}`}
      />
      <Table.Column
        title={words.subtotal}
        cell={(_value: unknown, _index: number, line: OrderLine) =>
          printDollars(line.unitPrice * line.quantity)
        }
      />
    </Table>
  );
}

function Parcels({ parcels }: { parcels: Parcel[] }) {
  const { words, language } = useScene();
  return (
    <Table dataSource={parcels} hasBorder={false}>
      <Table.Column
        title={words.carrier}
        cell={(_value: unknown, _index: number, parcel: Parcel) => parcel.carrier[language]}
      />
      <Table.Column title={words.trackingNumber} dataIndex="trackingNumber" />
      <Table.Column
        title={words.shippedAt}
        cell={(_value: unknown, _index: number, parcel: Parcel) => printSecond(parcel.uploadedAt, language)}
      />
      <Table.Column title={words.action} cell={() => <Button size="small">{words.changeNumber}</Button>} />
    </Table>
  );
}

/** What the carrier reported, newest first. */
function Track({ parcel }: { parcel: Parcel }) {
  const { words, language } = useScene();
  if (parcel.scans.length === 0) return null;
  return (
    <>
      <h3>{words.track}</h3>
      <Timeline>
        {[...parcel.scans].reverse().map((scan, place) => (
          <Timeline.Item
            key={scan.at}
            title={words.scans[scan.step]}
            time={printSecond(scan.at, language)}
            state={place === 0 ? 'process' : 'done'}
          />
        ))}
      </Timeline>
    </>
  );
}

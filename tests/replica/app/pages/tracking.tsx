import { Form, Timeline } from '@alifd/next';
import type { Order, ScanStep } from '../../model/store.ts';
import { useAnswer } from '../ask.ts';
import { NextHeading } from '../parts/next-heading.tsx';
import { RowsSkeleton } from '../parts/skeleton.tsx';
import { usePlace } from '../place.ts';
import { printBeijing } from '../print.ts';
import { useScene } from '../scene.tsx';

const NODES: Record<ScanStep, readonly [code: string, place: string]> = {
  pickedUp: ['GTMS_ACCEPT', '广东省深圳市'],
  sorting: ['CW_INBOUND', '广东省东莞市'],
  leftSorting: ['CW_OUTBOUND', '广东省东莞市'],
  exported: ['CC_EX_SUCCESS', '广东省广州市'],
  departed: ['LH_DEPART', '香港'],
  arrived: ['LH_ARRIVE', '法兰克福'],
  delivered: ['GTMS_SIGNED', '法兰克福'],
};

/** The track of one order's parcel, in Beijing time as the page says. */
export function TrackingPage() {
  const { words, styled } = useScene();
  const { query } = usePlace();
  const order = useAnswer<Order>(
    `order?${new URLSearchParams({
      channelId: query.get('channelId') ?? '',
      orderId: query.get('tradeOrderId') ?? '',
    })}`,
  );
  const parcel = order?.parcels[0];
  return (
    <>
      <NextHeading names={[words.groups.logistics, words.menu.tracking]} />
      {order && parcel ? (
        <>
          <TrackedParcel order={order} />
          <h3>{words.track}</h3>
          <p className={styled('track', 'zone')}>{words.zoneNote}</p>
          <Timeline>
            {[...parcel.scans].reverse().map(({ at, step }, place) => (
              <Timeline.Item
                key={at}
                title={words.scans[step]}
                time={printBeijing(at)}
                state={place === 0 ? 'process' : 'done'}
                content={
                  <>
                    <span className={styled('track', 'place')}>{`${words.place}：${NODES[step][1]}`}</span>
                    <span>{` ${words.nodeCode}：${NODES[step][0]}`}</span>
                  </>
                }
              />
            ))}
          </Timeline>
        </>
      ) : (
        <RowsSkeleton />
      )}
    </>
  );
}

function TrackedParcel({ order }: { order: Order }) {
  const { words, language } = useScene();
  const facts: [label: string, text: string][] = [
    [words.orderId, order.orderId],
    [words.trackingNumber, order.parcels[0]?.trackingNumber ?? ''],
    [words.carrier, order.parcels[0]?.carrier[language] ?? ''],
    [words.destination, order.buyer.country],
    [words.recipient, order.buyer.name],
  ];
  return (
    <Form inline>
      {facts.map(([label, text]) => (
        <Form.Item key={label} label={label}>
          <p className="next-form-text-align">{text}</p>
        </Form.Item>
      ))}
    </Form>
  );
}

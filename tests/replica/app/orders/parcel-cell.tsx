import type { Order } from '../../model/store.ts';
import { PATHS } from '../paths.ts';
import { addressOf, goTo, usePlace } from '../place.ts';
import { printMinute } from '../print.ts';
import { useScene } from '../scene.tsx';

/** Every parcel of an order: its carrier, its number, when the number was uploaded. */
export function ParcelCell({ order }: { order: Order }) {
  const { words, language, styled } = useScene();
  const colon = language === 'zh' ? '：' : ': ';
  const { query } = usePlace();
  const trackAddress = addressOf(PATHS.tracking, query, { tradeOrderId: order.orderId });
  if (order.parcels.length === 0) return '-';
  return order.parcels.map((parcel) => (
    <div key={parcel.trackingNumber} className={styled('logistics', 'parcel')}>
      <div>
        <span className={styled('logistics', 'carrier')}>{parcel.carrier[language]}</span>
      </div>
      <div>
        <span>{`${words.trackingNumber}${colon}`}</span>
        <a
          href={trackAddress}
          onClick={(event) => {
            event.preventDefault();
            goTo(trackAddress);
          }}
        >
          {parcel.trackingNumber}
        </a>
      </div>
      <div>
        <span>{`${words.shippedAt}${colon}`}</span>
        <span>{printMinute(parcel.uploadedAt, language)}</span>
      </div>
    </div>
  ));
}

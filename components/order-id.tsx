import { orderIdGroups } from '../lib/text/order-id.ts';

/** An order id, spaced in fours by the style sheet alone: what is copied is the id. */
export function OrderId({ orderId }: { orderId: string }) {
  return (
    <span class="order-id" translate={false}>
      {orderIdGroups(orderId).map((group, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: groups of one id never move
        <span key={index}>{group}</span>
      ))}
    </span>
  );
}

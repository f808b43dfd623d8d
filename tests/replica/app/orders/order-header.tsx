import type { Order } from '../../model/store.ts';
import { printMinute } from '../print.ts';
import { useScene } from '../scene.tsx';

/** The line over an order: its number, its times, its buyer. */
export function OrderHeader({ order }: { order: Order }) {
  const { words, language, styled } = useScene();
  const colon = language === 'zh' ? '：' : ': ';
  const labelled = (label: string, text: string, isId = false) => (
    <span className={styled('header', 'item')}>
      <span className={styled('header', 'label')}>{`${label}${colon}`}</span>
      <span className={`${styled('header', 'value')}${isId ? ` ${styled('header', 'valueHighLight')}` : ''}`}>
        {text}
      </span>
    </span>
  );
  return (
    <div className={styled('header', 'wrap')}>
      {labelled(words.orderId, order.orderId, true)}
      {labelled(words.created, printMinute(order.createdAt, language))}
      {labelled(words.paid, printMinute(order.paidAt, language))}
      <span className={styled('header', 'item')}>
        <span className={styled('header', 'label')}>{`${words.buyer}${colon}`}</span>
        <a
          className={styled('buyerInfo', 'inline')}
          href={`https://msg.aliexpress.com/?ownerMemberId=${order.buyer.memberId}`}
          onClick={(event) => event.preventDefault()}
        >
          {order.buyer.name}
        </a>
        {` (${order.buyer.country})`}
      </span>
      {order.note && (
        <span className={styled('orderBasic', 'item')}>
          {`${words.note}${colon}`}
          <span className={styled('orderBasic', 'value')}>{order.note}</span>
        </span>
      )}
    </div>
  );
}

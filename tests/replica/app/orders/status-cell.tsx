import type { Order } from '../../model/store.ts';
import { printMinute, printRemaining } from '../print.ts';
import { useScene } from '../scene.tsx';

/** The status, the reason of a closed order, and what is left to ship: a countdown in Chinese, a deadline in English. */
export function StatusCell({ order }: { order: Order }) {
  const { words, language, styled } = useScene();
  const colon = language === 'zh' ? '：' : ': ';
  return (
    <>
      <div className="chc-state-label">
        <span className="chc-state-label__dot" data-status={order.status} />
        <div className="chc-state-label__stateText">{words.statuses[order.status]}</div>
      </div>
      {order.closed && (
        <div className={styled('state', 'reason')}>
          {`${words.closeReason}${colon}${words.reasons[order.closed.reason]}`}
        </div>
      )}
      {order.shipBy !== undefined && <ShipBy shipBy={order.shipBy} />}
    </>
  );
}

function ShipBy({ shipBy }: { shipBy: number }) {
  const { words, language, styled } = useScene();
  const remaining = printRemaining(shipBy, Date.now(), language);
  if (!remaining) return null;
  if (language === 'en') {
    return (
      <div className={styled('state', 'deadline')}>{`${words.shipBy}: ${printMinute(shipBy, language)}`}</div>
    );
  }
  return (
    <div className={styled('state', 'countdown')}>
      {`${words.shipBy}：`}
      <span>{remaining}</span>
    </div>
  );
}

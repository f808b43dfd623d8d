import { Form } from '@alifd/next';
import type { Order } from '../../model/store.ts';
import { printSecond } from '../print.ts';
import { useScene } from '../scene.tsx';

/** The labelled facts at the head of an order's detail; a fact that is none is not printed. */
export function OrderFacts({ order }: { order: Order }) {
  const { words, language } = useScene();
  const { closed } = order;
  const status = (
    <div className="chc-state-label">
      <span className="chc-state-label__dot" data-status={order.status} />
      <div className="chc-state-label__stateText">
        {closed && closed.reason !== 'notPaid' ? words.cancelled : words.statuses[order.status]}
      </div>
    </div>
  );
  const facts: [label: string, value: React.ReactNode][] = [
    [words.orderId, order.orderId],
    [words.status, status],
    [words.created, printSecond(order.createdAt, language)],
  ];
  if (order.paidAt) facts.push([words.paid, printSecond(order.paidAt, language)]);
  if (order.deliveredAt) facts.push([words.deliveredAt, printSecond(order.deliveredAt, language)]);
  if (closed) {
    facts.push([words.cancelledAt, printSecond(closed.at, language)]);
    facts.push([words.cancelledBy, words.parties[closed.by]]);
    facts.push([words.closeReason, words.reasons[closed.reason]]);
  }
  return (
    <Form inline>
      {facts.map(([label, value]) => (
        <Form.Item key={label} label={label}>
          <p className="next-form-text-align">{value}</p>
        </Form.Item>
      ))}
    </Form>
  );
}

import { render } from 'preact';
import css from '../../assets/css/order-mark.css?inline';
import { OrderMark } from '../../components/order-mark.tsx';
import type { OverlayWords } from '../../lib/domain/overlay-words.ts';
import type { OrderMark as Mark } from '../../lib/messages.ts';
import { locateOrders } from '../../lib/pages/locate-orders.ts';
import { placeBehindNumber } from './behind-number.ts';
import { closedHost, removeAll } from './closed-host.ts';
import { markTitle } from './mark-title.ts';

const HOST = 'activity-guard-mark';

/** A mark behind each number it knows of: out of the flow, so nothing moves, and put back after a redraw. */
export function orderMarks() {
  removeAll(HOST);
  const hosts = new Map<string, HTMLElement>();
  const clear = () => {
    removeAll(HOST);
    hosts.clear();
  };
  const place = () => {
    if ([...hosts.values()].every((host) => host.isConnected)) return;
    const rows = locateOrders(document);
    for (const [orderId, host] of hosts) {
      // No longer on the page: its next reading brings the mark anew.
      if (!placeBehindNumber(rows.get(orderId), orderId, host)) hosts.delete(orderId);
    }
  };
  const show = (marks: readonly Mark[], words: OverlayWords) => {
    clear();
    for (const mark of marks) {
      const { host, root } = closedHost(HOST, css);
      render(<OrderMark kind={mark.kind} title={markTitle(mark, words)} />, root);
      hosts.set(mark.orderId, host);
    }
    place();
  };
  return { place, clear, show };
}

import { render } from 'preact';
import css from '../../assets/css/order-mark.css?inline';
import { OrderMark } from '../../components/order-mark.tsx';
import { inSlices } from '../../lib/capture/in-slices.ts';
import type { OrderMark as Mark } from '../../lib/domain/order-mark.ts';
import type { OverlayWords } from '../../lib/domain/overlay-words.ts';
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
  const place = async () => {
    if ([...hosts.values()].every((host) => host.isConnected)) return;
    const rows = await inSlices(window, locateOrders(document), () => hosts.size === 0);
    // No longer on the page: its next reading brings the mark anew.
    for (const [orderId, host] of rows ? hosts : [])
      if (!placeBehindNumber(rows?.get(orderId), orderId, host)) hosts.delete(orderId);
  };
  const show = (marks: readonly Mark[], words: OverlayWords) => {
    clear();
    for (const mark of marks) {
      const { host, root } = closedHost(HOST, css);
      render(<OrderMark kind={mark.kind} title={markTitle(mark, words)} />, root);
      hosts.set(mark.orderId, host);
    }
    void place();
  };
  return { place, clear, show };
}

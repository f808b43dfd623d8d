import { render } from 'preact';
import css from '../../assets/css/order-mark.css?inline';
import { OrderMark } from '../../components/order-mark.tsx';
import { placedMarks } from '../../lib/capture/placed-marks.ts';
import type { OrderMark as Mark } from '../../lib/domain/order-mark.ts';
import type { OverlayWords } from '../../lib/domain/overlay-words.ts';
import { closedHost, removeAll } from './closed-host.ts';
import { markTitle } from './mark-title.ts';

const HOST = 'activity-guard-mark';

/** A mark behind each number it knows of: out of the flow, so nothing moves, and put back after a redraw. */
export function orderMarks() {
  removeAll(HOST);
  const { place, show } = placedMarks(window, ({ kind, title }) => {
    const { host, root } = closedHost(HOST, css);
    render(<OrderMark kind={kind} title={title} />, root);
    return host;
  });
  return {
    place,
    clear: () => void show([]),
    show: (marks: readonly Mark[], words: OverlayWords) =>
      void show(marks.map((mark) => ({ ...mark, title: markTitle(mark, words) }))),
  };
}

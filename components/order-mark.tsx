import type { OrderMarkKind } from '../lib/domain/order-mark.ts';

interface OrderMarkProps {
  kind: OrderMarkKind;
  /** What it says, for a pointer and a screen reader. */
  title: string;
}

/** The small shape beside an order's row: told apart by form, not by colour alone. */
export function OrderMark({ kind, title }: OrderMarkProps) {
  return (
    <svg class={`mark mark-${kind}`} viewBox="0 0 16 16" width="14" height="14" role="img" aria-label={title}>
      <title>{title}</title>
      <Shape kind={kind} />
    </svg>
  );
}

function Shape({ kind }: { kind: OrderMarkKind }) {
  if (kind === 'late') return <path d="M8 2 14.5 13.5H1.5z" fill="currentColor" />;
  const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6 };
  if (kind === 'deadline') {
    return (
      <g {...line}>
        <circle cx="8" cy="8" r="6" />
        <path d="M8 4.5V8l2.5 1.8" />
      </g>
    );
  }
  if (kind === 'counted') {
    return (
      <g {...line}>
        <circle cx="8" cy="8" r="6" />
        <path d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" />
      </g>
    );
  }
  return (
    <g fill="currentColor">
      <circle cx="3" cy="8" r="1.7" />
      <circle cx="8" cy="8" r="1.7" />
      <circle cx="13" cy="8" r="1.7" />
    </g>
  );
}

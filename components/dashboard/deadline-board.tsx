import { useMemo, useState } from 'preact/hooks';
import { type OpenOrder, ordersToShip } from '../../lib/domain/report.ts';
import { BoardControls } from './board-controls.tsx';
import { FIRST_CHOICE, matchingOrders, sortedBy, sortedOrders } from './board-order.ts';
import { BoardTable } from './board-table.tsx';
import { MoreButton, usePaged } from './paged.tsx';
import type { StoreViewProps } from './view-props.ts';

/** Every open order with its deadline: find, sort, select, copy. */
export function DeadlineBoard(props: StoreViewProps) {
  const { store, texts } = props;
  const orders = useMemo(() => ordersToShip(store.report), [store.report]);
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const { text, step, sortBy, isDescending } = choice;
  const sorted = useMemo(
    () => sortedOrders(orders, { sortBy, isDescending }),
    [orders, sortBy, isDescending],
  );
  const matching = useMemo(() => matchingOrders(sorted, { text, step }), [sorted, text, step]);
  const paged = usePaged(matching);
  const { shown } = paged;
  const ids = useMemo(() => selectedIds(matching, selected), [matching, selected]);
  return (
    <section class="board">
      <h2 class="view-title">{texts.desk('nav.deadlines')}</h2>
      {orders.length === 0 && <p class="quiet">{texts.say('deadlines.none')}</p>}
      {orders.length > 0 && (
        <>
          <BoardControls {...props} choice={choice} onChoose={setChoice} selectedIds={ids} />
          <p class="quiet" aria-live="polite">
            {matching.length === 0
              ? texts.desk('board.noMatch')
              : texts.desk('board.shown', { shown: shown.length, total: orders.length })}
          </p>
          {matching.length > 0 && (
            <BoardTable
              {...props}
              orders={shown}
              choice={choice}
              selected={selected}
              onSort={(column) => setChoice(sortedBy(choice, column))}
              onSelect={(orderIds, isOn) => setSelected(withOrders(selected, orderIds, isOn))}
            />
          )}
          <MoreButton paged={paged} texts={texts} />
        </>
      )}
    </section>
  );
}

function selectedIds(orders: readonly OpenOrder[], selected: ReadonlySet<string>): string[] {
  if (selected.size === 0) return [];
  return orders.map(({ orderId }) => orderId).filter((orderId) => selected.has(orderId));
}

function withOrders(
  selected: ReadonlySet<string>,
  orderIds: readonly string[],
  isOn: boolean,
): ReadonlySet<string> {
  const next = new Set(selected);
  for (const orderId of orderIds) {
    if (isOn) next.add(orderId);
    else next.delete(orderId);
  }
  return next;
}

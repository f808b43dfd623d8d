import { useMemo, useState } from 'preact/hooks';
import { ordersToShip } from '../../../lib/domain/report.ts';
import { MoreButton, PAGE } from '../paged.tsx';
import type { StoreViewProps } from '../view-props.ts';
import { BoardControls } from './board-controls.tsx';
import { type BoardChoice, FIRST_CHOICE, firstOrders, selectedIds, sortedBy } from './board-order.ts';
import { BoardTable } from './board-table.tsx';

/** Every open order with its deadline: find, sort, select, copy. */
export function DeadlineBoard(props: StoreViewProps) {
  const { store, texts } = props;
  const orders = useMemo(() => ordersToShip(store.report), [store.report]);
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [room, setRoom] = useState(PAGE);
  const { first, count } = useMemo(() => firstOrders(orders, choice, room), [orders, choice, room]);
  const ids = useMemo(() => selectedIds(orders, choice, selected), [orders, choice, selected]);
  const choose = (next: BoardChoice) => {
    setChoice(next);
    setRoom(PAGE);
  };
  return (
    <section class="board">
      <h2 class="view-title">{texts.desk('nav.deadlines')}</h2>
      {orders.length === 0 && <p class="quiet">{texts.say('deadlines.none')}</p>}
      {orders.length > 0 && (
        <>
          <BoardControls {...props} choice={choice} onChoose={choose} selectedIds={ids} />
          <p class="quiet" aria-live="polite">
            {count === 0
              ? texts.desk('board.noMatch')
              : texts.desk('board.shown', { shown: first.length, total: orders.length })}
          </p>
          {count > 0 && (
            <BoardTable
              {...props}
              orders={first}
              choice={choice}
              selected={selected}
              onSort={(column) => choose(sortedBy(choice, column))}
              onSelect={(orderIds, isOn) => setSelected(withOrders(selected, orderIds, isOn))}
            />
          )}
          <MoreButton
            next={Math.min(PAGE, count - first.length)}
            onMore={() => setRoom(room + PAGE)}
            texts={texts}
          />
        </>
      )}
    </section>
  );
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

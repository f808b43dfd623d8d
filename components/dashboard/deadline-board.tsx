import { useState } from 'preact/hooks';
import type { OpenOrder } from '../../lib/domain/report.ts';
import { BoardControls } from './board-controls.tsx';
import { boardOrders, FIRST_CHOICE, sortedBy } from './board-order.ts';
import { BoardTable } from './board-table.tsx';
import type { ViewProps } from './view-body.tsx';

const PAGE = 200;

/** Every open order with its deadline: find, sort, select, copy. */
export function DeadlineBoard(props: ViewProps & { orders: readonly OpenOrder[] }) {
  const { orders, texts } = props;
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [room, setRoom] = useState(PAGE);
  const matching = boardOrders(orders, choice);
  const shown = matching.slice(0, room);
  const ids = matching.map(({ orderId }) => orderId).filter((orderId) => selected.has(orderId));
  const rest = Math.min(PAGE, matching.length - shown.length);
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
          {rest > 0 && (
            <button type="button" onClick={() => setRoom(room + PAGE)}>
              {texts.desk('board.more', { count: rest })}
            </button>
          )}
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

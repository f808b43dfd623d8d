import { useCallback, useMemo, useState } from 'preact/hooks';
import { MoreButton, PAGE } from '../paged.tsx';
import type { StoreViewProps } from '../view-props.ts';
import { BoardControls } from './board-controls.tsx';
import { type BoardChoice, FIRST_CHOICE, firstRows, selectedIds, sortedBy } from './board-order.ts';
import { BoardTable } from './board-table.tsx';
import { useCopyKeys } from './use-copy-keys.ts';

/** Every open order with its deadline: find, sort, select, copy. */
export function DeadlineBoard(props: StoreViewProps) {
  const {
    store: { board },
    texts,
    acts,
  } = props;
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [room, setRoom] = useState(PAGE);
  const { first, count } = useMemo(() => firstRows(board, choice, room), [board, choice, room]);
  const ids = useMemo(() => selectedIds(board, choice, selected), [board, choice, selected]);
  const copy = useCallback(() => acts.onCopy(ids), [acts, ids]);
  useCopyKeys(ids.length > 0 ? copy : undefined);
  const choose = (next: BoardChoice) => {
    setChoice(next);
    setRoom(PAGE);
  };
  return (
    <section class="board">
      <h2 class="view-title">{texts.desk('nav.deadlines')}</h2>
      {board.count === 0 && <p class="quiet">{texts.say('deadlines.none')}</p>}
      {board.count > 0 && (
        <>
          <BoardControls {...props} choice={choice} onChoose={choose} />
          <p class="quiet" aria-live="polite">
            {count === 0
              ? texts.desk('board.noMatch')
              : texts.desk('board.shown', { shown: first.length, total: board.count })}
          </p>
          {count > 0 && (
            <BoardTable
              {...props}
              rows={first}
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
          <p class="board-acts">
            <button type="button" disabled={ids.length === 0} onClick={copy}>
              {texts.desk('board.copy', { count: ids.length })}
            </button>
          </p>
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

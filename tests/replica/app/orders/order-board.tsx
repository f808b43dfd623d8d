import type { OrderPage } from '../../server/answers.ts';
import { useScene } from '../scene.tsx';

/** The counts over the list; a dash until they are known. */
export function OrderBoard({ counts }: { counts: OrderPage['counts'] | undefined }) {
  const { words, styled } = useScene();
  const tiles = [
    [words.board.newToday, counts?.newToday],
    [words.statuses.awaitingShipment, counts?.awaitingShipment],
    [words.board.dueSoon, counts?.dueSoon],
    [words.statuses.inDispute, counts?.inDispute],
  ] as const;
  return (
    <div className={styled('board', 'board')}>
      {tiles.map(([title, count]) => (
        <div key={title} className={styled('board', 'boardItem')}>
          <div className={styled('board', 'boardItemTitle')}>{title}</div>
          <div className={styled('board', 'boardItemNum')}>{count ?? '-'}</div>
        </div>
      ))}
    </div>
  );
}

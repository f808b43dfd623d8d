/** Which open orders the board shows, and in which order. */
import {
  type Board,
  type BoardColumn,
  type BoardRow,
  boardIdAt,
  boardRowAt,
} from '../../../lib/domain/board.ts';
import { DEADLINE_STEPS, type DeadlineStep } from '../../../lib/domain/vocabulary.ts';

export interface BoardChoice {
  /** Part of an order id; blanks are ignored, ids are pasted with them. */
  text: string;
  step: DeadlineStep | 'all';
  sortBy: BoardColumn;
  isDescending: boolean;
}

export const FIRST_CHOICE: BoardChoice = { text: '', step: 'all', sortBy: 'deadline', isDescending: false };

export interface BoardRows {
  /** The first of those that match, as many as there is room for. */
  first: BoardRow[];
  /** How many match. */
  count: number;
}

export function firstRows(board: Board, choice: BoardChoice, room: number): BoardRows {
  const places = matchingPlaces(board, choice);
  return {
    first: placesFrom(places, choice, room).map((place) => boardRowAt(board, place)),
    count: places.length,
  };
}

/** Of the selected orders the ids of those that match, as the board has them. */
export function selectedIds(board: Board, choice: BoardChoice, selected: ReadonlySet<string>): string[] {
  if (selected.size === 0) return [];
  const places = matchingPlaces(board, choice).filter((place) => selected.has(boardIdAt(board, place)));
  return placesFrom(places, choice, places.length).map((place) => boardIdAt(board, place));
}

/** The same column again turns the direction round; of urgency the most urgent are asked for first. */
export function sortedBy(choice: BoardChoice, sortBy: BoardColumn): BoardChoice {
  const isDescending = choice.sortBy === sortBy ? !choice.isDescending : sortBy === 'urgency';
  return { ...choice, sortBy, isDescending };
}

/** Ascending by the chosen column. */
function matchingPlaces(board: Board, { text, step, sortBy }: BoardChoice): Uint32Array {
  const part = text.replace(/\s/g, '');
  const wanted = step === 'all' ? undefined : DEADLINE_STEPS.indexOf(step);
  const places = board.sorted[sortBy];
  if (part === '' && wanted === undefined) return places;
  return places.filter(
    (place) =>
      (wanted === undefined || board.steps[place] === wanted) &&
      (part === '' || boardIdAt(board, place).includes(part)),
  );
}

/** The first of them as the board has them. */
function placesFrom(places: Uint32Array, { isDescending }: BoardChoice, room: number): number[] {
  return isDescending ? [...places.slice(-room)].reverse() : [...places.slice(0, room)];
}

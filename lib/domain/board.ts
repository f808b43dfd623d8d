/** The deadline board: the orders there is something to ship for, and how each column sorts them. */
import { compareText } from './compare-text.ts';
import { type OpenOrder, ordersToShip, type StoreVerdicts } from './report.ts';
import { type Instant, instantOfIso } from './time.ts';
import { DEADLINE_STEPS, type DeadlineStep } from './vocabulary.ts';

export type BoardColumn = 'orderId' | 'deadline' | 'urgency' | 'platform';

/** One order of the board. */
export interface BoardRow {
  orderId: string;
  deadlineAt: Instant;
  step: DeadlineStep;
  /** The platform's own deadline, where a page states it. */
  shipBy?: Instant;
}

/**
 * Packed and sorted where it is made. A page that shows fifty rows of a hundred thousand takes it over, keeps it and
 * throws it away as a few blocks, and compares nothing.
 */
export interface Board {
  count: number;
  /** All ids as one text, and where in it each begins; one place more, for its end. */
  ids: string;
  idStarts: Uint32Array;
  deadlines: Float64Array;
  /** Places in DEADLINE_STEPS. */
  steps: Uint8Array;
  /** NaN where no page states one. */
  shipBys: Float64Array;
  /** The rows' places, ascending by the column. */
  sorted: Readonly<Record<BoardColumn, Uint32Array>>;
}

export function boardOf(verdicts: Pick<StoreVerdicts, 'openOrders'>): Board {
  const orders = ordersToShip(verdicts);
  const idStarts = new Uint32Array(orders.length + 1);
  for (const [place, { orderId }] of orders.entries())
    idStarts[place + 1] = (idStarts[place] ?? 0) + orderId.length;
  const placesBy = (compare: Comparison) => {
    const places = orders.map((order, place) => ({ order, place }));
    places.sort((one, other) => compare(one.order, other.order));
    return Uint32Array.from(places, ({ place }) => place);
  };
  return {
    count: orders.length,
    ids: orders.map(({ orderId }) => orderId).join(''),
    idStarts,
    deadlines: Float64Array.from(orders, ({ deadlineAt }) => instantOfIso(deadlineAt)),
    steps: Uint8Array.from(orders, ({ step }) => DEADLINE_STEPS.indexOf(step)),
    shipBys: Float64Array.from(orders, ({ shipBy }) => (shipBy ? instantOfIso(shipBy) : Number.NaN)),
    sorted: {
      orderId: placesBy(byId),
      deadline: placesBy(byDeadline),
      urgency: placesBy(byUrgency),
      platform: placesBy(byPlatform),
    },
  };
}

export function boardIdAt({ ids, idStarts }: Board, place: number): string {
  return ids.slice(idStarts[place], idStarts[place + 1]);
}

export function boardRowAt(board: Board, place: number): BoardRow {
  const shipBy = board.shipBys[place] ?? Number.NaN;
  return {
    orderId: boardIdAt(board, place),
    deadlineAt: board.deadlines[place] ?? Number.NaN,
    step: DEADLINE_STEPS[board.steps[place] ?? 0] ?? 'none',
    ...(!Number.isNaN(shipBy) && { shipBy }),
  };
}

type Comparison = (one: OpenOrder, other: OpenOrder) => number;

const byId: Comparison = (one, other) => compareText(one.orderId, other.orderId);

const byDeadline: Comparison = (one, other) =>
  compareText(one.deadlineAt, other.deadlineAt) || byId(one, other);

/** Turned round, the most urgent come first, and of the equally urgent the earliest deadline. */
const byUrgency: Comparison = (one, other) =>
  DEADLINE_STEPS.indexOf(one.step) - DEADLINE_STEPS.indexOf(other.step) || byDeadline(other, one);

/** An unknown deadline of the platform's comes last. */
const byPlatform: Comparison = (one, other) =>
  compareText(one.shipBy ?? '~', other.shipBy ?? '~') || byId(one, other);

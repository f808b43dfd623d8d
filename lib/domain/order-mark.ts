import type { IsoInstant } from './time.ts';

/** What an order's row can be marked for. */
export type OrderMarkKind = 'deadline' | 'late' | 'counted' | 'anomalous';

/** What a seller needs to see beside one order's row. */
export interface OrderMark {
  orderId: string;
  kind: OrderMarkKind;
  /** Of a `deadline`: until when to ship. */
  deadlineAt?: IsoInstant;
}

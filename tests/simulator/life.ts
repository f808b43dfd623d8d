/** What truly happens to an order: known to the platform, and to a seller only as far as she opens pages. Instants are UTC. */
import type { Instant } from '../../lib/domain/time.ts';

export interface Life {
  orderId: string;
  createdAt: Instant;
  isPaid: boolean;
  trackingNumber: string;
  carrier: string;
  isOfficial: boolean;
  /** When the number was entered in the Seller Center; absent: never. */
  uploadedAt?: Instant;
  /** In time order; each at a node of its own. */
  scans: { at: Instant; node: string }[];
  deliveredAt?: Instant;
  cancelledAt?: Instant;
  isSellerAtFault?: boolean;
}

export interface Stretch {
  from: Instant;
  to: Instant;
}

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The pages to open so that nothing is guessed, in the order in which they are worth opening. */
import type { IsoInstant } from './time.ts';
import type { PageKind } from './vocabulary.ts';

export interface RefreshStep {
  page: PageKind;
  /** Its address; absent where no evidence ties the page to one: then it is found in the menu. */
  url?: string;
  /** The order or activity whose page it is, where it is one of many. */
  orderId?: string;
  activityId?: string;
  /** Of order details that are not named one by one: how many. */
  count?: number;
  /** Of a list with several pages: read one after the other from the first on, and how many there are. */
  pages?: { read: number; of: number };
  /** Read lately, and nothing on it is missing. */
  isDone: boolean;
  /** The newest reading of the page; absent: never read. */
  readAt?: IsoInstant;
}

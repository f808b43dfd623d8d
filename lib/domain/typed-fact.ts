/** What only the seller can say; undefined takes it back. */
import type { IsoInstant } from './time.ts';

interface OfStore {
  storeId: string;
}
interface OfActivity extends OfStore {
  activityId: string;
}

export type TypedFact =
  | (OfStore & { kind: 'storeName'; value: string | undefined })
  | (OfActivity & { kind: 'correctiveAction'; value: string | undefined })
  | (OfActivity & { kind: 'postMortemSentAt' | 'postMortemApprovedAt'; value: IsoInstant | undefined })
  | (OfActivity & {
      kind: 'expectedSales';
      productId?: string | undefined;
      skuId?: string | undefined;
      value: number | undefined;
    });
